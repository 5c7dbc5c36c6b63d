create table expressions_of_interest (
    id uuid primary key,
    project_id uuid not null references projects,
    -- The one company, or the lead of a consortium.
    company_id uuid not null references companies,
    -- Copied from the project when the draft is made: who may read a filed one is judged by them.
    publisher_id uuid not null references organisations,
    province text not null,
    -- For whom it is filed, and who filed it: the membership used, and the person (issuer#subject) behind it, who stays
    -- the same person when the membership ends.
    organisation_id uuid not null references organisations,
    filed_by uuid not null references members,
    filed_by_person text not null,
    filed_through uuid references organisations,
    -- Who drafted it, and through which portal: both sides of the pen stay known when somebody else files.
    drafted_by_person text not null,
    drafted_through uuid references organisations,
    status text not null constraint expressions_of_interest_status check (
        status in ('DRAFT', 'SUBMITTED', 'DECIDED', 'WITHDRAWN')),
    status_reason text,
    receipt_number text constraint expressions_of_interest_receipt unique,
    submitted_at timestamptz,
    -- The match that the submission opens, in the same transaction; not a foreign key, because the match refers back here.
    match_id uuid constraint expressions_of_interest_match unique,
    stages_offered text[] not null default '{}',
    investment_amount numeric(18, 2),
    investment_currency text,
    investment_usd numeric(18, 2),
    start_on date,
    -- [{name, dueOn}]
    milestones jsonb not null default '[]',
    -- [{kind, target, unit, baseline, dueOn, verifier}]
    commitments jsonb not null default '[]',
    message text,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint expressions_of_interest_investment check ((investment_amount is null) = (investment_currency is null)),
    constraint expressions_of_interest_submitted check ((status = 'DRAFT') = (submitted_at is null)),
    constraint expressions_of_interest_filed check (
        (submitted_at is null) = (receipt_number is null) and (submitted_at is null) = (match_id is null))
);
create index expressions_of_interest_by_project on expressions_of_interest (project_id, id);
create index expressions_of_interest_by_company on expressions_of_interest (company_id, id);
create index expressions_of_interest_by_organisation on expressions_of_interest (organisation_id, id);
create index expressions_of_interest_by_publisher on expressions_of_interest (publisher_id, id);
create index expressions_of_interest_by_province on expressions_of_interest (province, id);
create index expressions_of_interest_by_state on expressions_of_interest (status, id);
create index expressions_of_interest_by_province_and_state on expressions_of_interest (province, status, id);
-- A firm stands once before a project, also when it has been decided.
create unique index expression_of_interest_once on expressions_of_interest (project_id, company_id) 
    where status in ('SUBMITTED', 'DECIDED');

create table expression_members (
    expression_id uuid not null references expressions_of_interest,
    company_id uuid not null references companies,
    role text not null constraint expression_members_role check (
        role in ('PARTNER', 'FINANCE', 'ENGINEERING', 'EQUIPMENT', 'LOGISTICS', 'POWER', 'OFFTAKE')),
    primary key (expression_id, company_id)
);
create index expression_members_by_company on expression_members (company_id);

-- Receipt numbers are ours to count: EOI-2026-000001.
create sequence expression_receipts;
