-- The clocks of cases, what stops them, and who hears of those that were missed.
alter table matches
    -- The versions of the settings in force at filing; null where nothing was laid down.
    add column settings_id uuid references jurisdiction_settings,
    add column federal_settings_id uuid references jurisdiction_settings,
    -- When the first of the clocks that run now runs out.
    add column clock_due_at timestamptz,
    -- Since when an office has been, or was, late; public, and for good.
    add column late_since timestamptz,
    -- When time itself has something to do here: a clock runs out, a pause ends, a day comes.
    add column attend_at timestamptz;
create index matches_queue_by_due on matches (province, clock_due_at, id) where clock_due_at is not null;
create index matches_queue_all_by_due on matches (clock_due_at, id) where clock_due_at is not null;
create index matches_late on matches (province, filed_at, id) where late_since is not null;
create index matches_to_attend on matches (attend_at) where attend_at is not null;
-- Cases from before there were clocks get theirs.
update matches set attend_at = now() where status not in ('WITHDRAWN', 'LETTER_ISSUED', 'UPHELD', 'DISMISSED');
drop index matches_due;

create table match_clocks (
    id uuid primary key,
    match_id uuid not null references matches,
    -- The names of org.emining.approval.flow.Clock; whose it is, which runs when and by whose calendar stands there.
    clock text not null,
    -- Working days allowed, and by what right; else the setting that nobody laid down.
    days int constraint match_clocks_days check (days > 0),
    source text,
    missing text,
    started_at timestamptz not null,
    -- Working days counted before it stopped last, and since when it has run; null while it stands, and when it has ended.
    counted int not null default 0,
    since timestamptz,
    -- The last day, and the instant at which it is over. Of a clock that has ended: what was told last.
    due_on date,
    due_at timestamptz,
    -- When an office's clock ran out, and when that is to be reported further.
    missed_at timestamptz,
    escalate_at timestamptz,
    ended_at timestamptz,
    constraint match_clocks_laid_down check ((days is null) = (missing is not null) and (days is null) = (source is null)),
    constraint match_clocks_due check ((due_on is null) = (due_at is null) and (due_on is null or days is not null)),
    constraint match_clocks_ended check (ended_at is null or (since is null and escalate_at is null))
);
create unique index match_clocks_one_open on match_clocks (match_id, clock) where ended_at is null;
create index match_clocks_by_match on match_clocks (match_id, started_at);

create table match_pauses (
    id uuid primary key,
    match_id uuid not null references matches,
    clock_id uuid not null references match_clocks,
    -- A code of the list pause-reasons that the jurisdiction allows.
    reason text not null,
    words text not null,
    -- Its last day, and when it ends at the latest.
    until date not null,
    ends_at timestamptz not null,
    begun_at timestamptz not null,
    begun_by uuid not null references members,
    organisation_id uuid not null references organisations,
    -- By whom it was ended before; null where its last day, or the end of the clock, ended it.
    ended_at timestamptz,
    ended_by uuid references members,
    constraint match_pauses_ended check (ended_at is not null or ended_by is null)
);
create unique index match_pauses_one_open on match_pauses (clock_id) where ended_at is null;
create index match_pauses_by_match on match_pauses (match_id, begun_at);

create table match_escalations (
    id uuid primary key,
    match_id uuid not null references matches,
    clock_id uuid not null references match_clocks,
    -- 1 for the office whose clock it is, then the steps that were laid down.
    level int not null constraint match_escalations_level check (level > 0),
    addressee text not null constraint match_escalations_addressee check (addressee in ('AUTHORITY', 'FEDERATION')),
    -- Whose reviewers are addressed.
    jurisdiction text not null,
    escalated_at timestamptz not null,
    constraint match_escalations_once unique (clock_id, level)
);
create index match_escalations_by_match on match_escalations (match_id, escalated_at);
create index match_escalations_by_addressee on match_escalations (jurisdiction, match_id);
create trigger match_escalations_stay before update or delete on match_escalations
    for each row execute function match_records_stay();
