create table matches (
    id uuid primary key,
    expression_id uuid not null constraint match_once references expressions_of_interest unique,
    project_id uuid not null references projects,
    company_id uuid not null references companies,
    -- The filing organisation and the project's publisher: both may read the case.
    organisation_id uuid not null references organisations,
    publisher_id uuid not null references organisations,
    -- Names as they were at filing; the file keeps them.
    project_name text not null,
    company_name text not null,
    -- Jurisdiction of the deciding key, frozen at filing.
    province text not null,
    file_number text not null constraint matches_file_number unique,
    -- The names of org.emining.approval.flow.MatchStatus; which follows which stands there, in one table.
    status text not null constraint matches_status check (status in (
        'SUBMITTED', 'ACKNOWLEDGED', 'COMPLETENESS', 'RETURNED', 'IN_REVIEW', 'APPROVED', 'APPROVED_WITH_CONDITIONS',
        'SHOW_CAUSE', 'REJECTED', 'DEFERRED', 'LETTER_ISSUED', 'WITHDRAWN', 'EXPIRED', 'SUSPENDED', 'APPEALED', 'UPHELD',
        'REMITTED', 'DISMISSED')),
    -- Who took the case up, if anybody did.
    reviewer_id uuid references members,
    policy_id uuid not null references match_policies,
    policy_version int not null,
    score bigint not null constraint matches_score check (score between 0 and 100000000),
    rank int,
    filed_at timestamptz not null,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index matches_queue on matches (province, filed_at, id);
create index matches_queue_all on matches (filed_at, id);
create index matches_queue_by_state on matches (province, status, filed_at, id);
create index matches_queue_all_by_state on matches (status, filed_at, id);
create index matches_by_project on matches (project_id, filed_at, id);
create index matches_by_organisation on matches (organisation_id, filed_at, id);
create index matches_by_publisher on matches (publisher_id, filed_at, id);

-- The receipt of the instant of filing, byte for byte what was answered then. Apart from the case, whose row is read and
-- written often and in lists: a receipt is long, written once, and read with one case at a time.
create table match_receipts (
    match_id uuid primary key references matches,
    receipt text not null
);

create table match_decisions (
    id uuid primary key,
    match_id uuid not null references matches,
    key text not null constraint match_decisions_key check (key in ('PROVINCIAL', 'FEDERAL')),
    outcome text not null constraint match_decisions_outcome check (outcome in ('APPROVED', 'REJECTED')),
    -- Codes of the list decision-reasons.
    reasons text[] not null constraint match_decisions_reasons check (cardinality(reasons) > 0),
    note text,
    organisation_id uuid not null references organisations,
    decided_by uuid not null references members,
    decided_at timestamptz not null,
    -- A key turns once: the last guard behind the conditional update.
    constraint match_decision_once unique (match_id, key)
);

create sequence match_files;
