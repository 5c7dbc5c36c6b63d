-- What becomes of an approval: one follow-up a case, under the case's id.
create table follow_ups (
    id uuid primary key references matches,
    expression_id uuid not null references expressions_of_interest,
    project_id uuid not null references projects,
    company_id uuid not null references companies,
    -- The filing organisation, the project's publisher and the deciding province: the sides, as the case has them.
    organisation_id uuid not null references organisations,
    publisher_id uuid not null references organisations,
    province text not null,
    project_name text not null,
    company_name text not null,
    file_number text,
    -- The names of org.emining.followup.flow.FollowUpStage; which follows which stands there, in one table.
    stage text not null constraint follow_ups_stage check (
        stage in ('INTRODUCED', 'MOU', 'STUDY', 'LICENCE_APPLICATION', 'DEAL', 'LAPSED')),
    stage_since timestamptz not null,
    -- The day on which the sides look at it again; null where none was named.
    review_on date,
    opened_at timestamptz not null,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index follow_ups_by_province on follow_ups (province, id);
create index follow_ups_by_organisation on follow_ups (organisation_id, id);
create index follow_ups_by_publisher on follow_ups (publisher_id, id);
create index follow_ups_by_review on follow_ups (review_on, id) where review_on is not null;

-- A step on the way, or a review that left it where it was: reported by one, answered by another.
create table milestones (
    id uuid primary key,
    follow_up_id uuid not null references follow_ups,
    from_stage text not null,
    to_stage text not null,
    status text not null constraint milestones_status check (
        status in ('REPORTED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    -- The day on which it happened, and the one on which the sides look at it again.
    happened_on date not null,
    review_on date,
    -- Who took part, each with a name and a role.
    parties jsonb not null,
    scope text,
    reference text,
    -- A code of the list lapse-reasons, of a lapse and only of one.
    reason text,
    words text,
    reported_as text not null constraint milestones_reported_as check (
        reported_as in ('PUBLISHER', 'FILING_SIDE', 'PROVINCE')),
    reported_by uuid not null references members,
    reported_by_person text not null,
    reporting_organisation uuid not null references organisations,
    reported_at timestamptz not null,
    answered_as text constraint milestones_answered_as check (
        answered_as in ('PUBLISHER', 'FILING_SIDE', 'PROVINCE')),
    answered_by uuid references members,
    answering_organisation uuid references organisations,
    answer_words text,
    answered_at timestamptz,
    constraint milestones_lapse check ((to_stage = 'LAPSED') = (reason is not null)),
    constraint milestones_answered check (
        (status = 'REPORTED') = (answered_at is null)
        and (answered_at is null) = (answered_by is null)
        and (answered_at is null) = (answered_as is null)
        and (answered_at is null) = (answering_organisation is null))
);
-- One report waits at a time.
create unique index milestones_one_open on milestones (follow_up_id) where status = 'REPORTED';
create index milestones_by_follow_up on milestones (follow_up_id, id);
create index milestones_mous on milestones (answered_at, id)
    where status = 'CONFIRMED' and to_stage = 'MOU' and from_stage <> 'MOU';
create index milestones_confirmed on milestones (answered_at) where status = 'CONFIRMED';

create function milestones_stay() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.status <> 'REPORTED' then
        raise exception 'milestone % stays as it is', old.id;
    end if;
    return new;
end $$;
create trigger milestones_stay before update or delete on milestones for each row execute function milestones_stay();

-- Approvals from before there was a follow-up get theirs; a halted one as well.
insert into follow_ups (id, expression_id, project_id, company_id, organisation_id, publisher_id, province,
    project_name, company_name, file_number, stage, stage_since, opened_at)
select id, expression_id, project_id, company_id, organisation_id, publisher_id, province,
    project_name, company_name, file_number, 'INTRODUCED', approved.at, approved.at
from matches, lateral (select coalesce(max(made_at), matches.updated_at) as at from match_moves
    where match_id = matches.id and to_status in ('APPROVED', 'APPROVED_WITH_CONDITIONS')
        and from_status <> 'SUSPENDED') approved
where status in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'LETTER_ISSUED')
    or status = 'SUSPENDED' and stood_in in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'LETTER_ISSUED');
