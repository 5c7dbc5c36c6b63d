-- Long work that a client starts and asks after (api.md rule 21): at present, match lists for all published projects.
create table operations (
    id uuid primary key,
    kind text not null constraint operations_kind check (kind = 'MATCH_LISTS'),
    status text not null constraint operations_status
        check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    organisation_id uuid not null references organisations,
    started_by uuid not null references members,
    -- What is asked for, fixed when it is asked: the firms of a list at most, the policy, the day expiries are judged on.
    top int not null constraint operations_top check (top between 1 and 200),
    policy_version int not null references match_policies (number),
    assessed_on date not null,
    total int not null,
    done int not null default 0,
    left_out int not null default 0,
    -- Who works on it, and until when that holds without a sign of life; then any replica may take it over.
    worker uuid,
    lease_until timestamptz,
    -- How often it was taken up since a list was made last: what stops every worker is not taken up for ever.
    attempts int not null default 0,
    error text,
    started_at timestamptz,
    finished_at timestamptz,
    expires_at timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint operations_progress check (left_out between 0 and done and done <= total),
    constraint operations_finished check (
        (status in ('QUEUED', 'RUNNING')) = (finished_at is null) and (finished_at is null) = (expires_at is null)),
    constraint operations_complete check (status <> 'SUCCEEDED' or done = total),
    constraint operations_failed check ((status = 'FAILED') = (error is not null))
);
-- An organisation has one under way.
create unique index operations_one_under_way on operations (organisation_id) where status in ('QUEUED', 'RUNNING');
create index operations_under_way on operations (created_at) where status in ('QUEUED', 'RUNNING');
create index operations_by_end on operations (expires_at) where expires_at is not null;

-- One row for each project, there from the start: what has no done_at is still to do, whoever does it.
create table match_lists (
    operation_id uuid not null references operations on delete cascade,
    place int not null,
    -- No reference: a list tells of the day it was made, and keeps no project from being deleted.
    project_id uuid not null,
    done_at timestamptz,
    -- The list; none for a project that was no longer published when its turn came.
    content jsonb,
    constraint match_lists_once primary key (operation_id, place),
    constraint match_lists_dated check (content is null or done_at is not null)
);
