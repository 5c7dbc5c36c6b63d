-- The rest of the flow: all that org.emining.approval.flow.Situation says of a case, and the history of its moves.
alter table matches drop constraint matches_status;
alter table matches add constraint matches_status check (status in (
    'SUBMITTED', 'ACKNOWLEDGED', 'COMPLETENESS', 'RETURNED', 'IN_REVIEW', 'AWAITING_CONCURRENCE', 'SHOW_CAUSE',
    'DEFERRED', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'LETTER_ISSUED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'SUSPENDED',
    'APPEALED', 'UPHELD', 'REMITTED', 'DISMISSED'));
-- Given with the acknowledgement.
alter table matches alter column file_number drop not null;
alter table matches
    -- The day of filing where the project is: filings of one project on one day are simultaneous.
    add column filed_on date,
    -- What the federation has to say, as it was configured at filing, and what it has said in this round.
    add column federal_effect text not null default 'NOT_REQUIRED' constraint matches_federal_effect check (
        federal_effect in ('NOT_REQUIRED', 'ADVISORY', 'CONCURRENCE')),
    add column federal_scope text not null default 'NONE' constraint matches_federal_scope check (
        federal_scope in ('NONE', 'SECURITY', 'FOREX_GUARANTEE', 'STRATEGIC_OR_NUCLEAR', 'TREATY')),
    add column federal_opinion text not null default 'NOT_GIVEN' constraint matches_federal_opinion check (
        federal_opinion in ('NOT_GIVEN', 'CONCURRED', 'OBJECTED')),
    add column round int not null default 1 constraint matches_round check (round > 0),
    add column conditioned boolean not null default false,
    add column heard boolean not null default false,
    -- The state a suspended case stood in, or the decision an appeal is about.
    add column stood_in text,
    -- The day that the present state waits for, where it waits for one.
    add column due_on date,
    add column status_since timestamptz,
    add constraint matches_say check ((federal_effect = 'NOT_REQUIRED') = (federal_scope = 'NONE')),
    add constraint matches_aside check (
        (status in ('SUSPENDED', 'APPEALED', 'UPHELD', 'REMITTED', 'DISMISSED')) = (stood_in is not null));
update matches
set filed_on = (filed_at at time zone 'Asia/Karachi')::date,
    status_since = case status when 'SUBMITTED' then filed_at else updated_at end;
alter table matches
    alter column filed_on set not null,
    alter column status_since set not null;
create index matches_simultaneous on matches (project_id, filed_on);
create index matches_due on matches (due_on, id) where due_on is not null;

-- Every move of a case, in the order of the versions it made. Durations are read from here.
create table match_moves (
    id uuid primary key,
    match_id uuid not null references matches,
    -- The version of the case that the move made.
    version bigint not null,
    -- The round it was made in.
    round int not null,
    action text not null,
    party text not null,
    from_status text not null,
    to_status text not null,
    -- Codes of the list decision-reasons.
    reasons text[] not null default '{}',
    words text,
    -- The day that the case then waits for.
    due_on date,
    -- Nobody where the clock moved it.
    member_id uuid references members,
    organisation_id uuid references organisations,
    made_at timestamptz not null,
    constraint match_moves_once unique (match_id, version),
    constraint match_moves_made check (
        (party = 'CLOCK') = (member_id is null) and (member_id is null) = (organisation_id is null))
);

-- What has happened stays as it was, whoever asks the database to change it.
create function match_records_stay() returns trigger language plpgsql as $$
begin
    raise exception 'a row of % stays as it is', tg_table_name;
end $$;
create trigger match_moves_stay before update or delete on match_moves
    for each row execute function match_records_stay();
