create table matches (
    id uuid primary key,
    expression_id uuid not null constraint match_once references expressions_of_interest unique,
    project_id uuid not null references projects,
    company_id uuid not null references companies,
    -- Jurisdiction of the deciding key, frozen at filing.
    province text not null,
    file_number text not null constraint matches_file_number unique,
    status text not null,
    policy_id uuid not null references match_policies,
    score bigint not null constraint matches_score check (score between 0 and 100000000),
    rank int,
    -- The receipt of the instant of filing, byte for byte what was answered then.
    receipt text not null,
    filed_at timestamptz not null,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index matches_queue on matches (province, status, filed_at, id);
create index matches_by_project on matches (project_id, id);
create index matches_by_company on matches (company_id, id);

create table match_decisions (
    id uuid primary key,
    match_id uuid not null references matches,
    key text not null constraint match_decisions_key check (key in ('PROVINCIAL', 'FEDERAL')),
    outcome text not null,
    reasons text[] not null,
    note text,
    organisation_id uuid not null references organisations,
    decided_by uuid not null references members,
    decided_at timestamptz not null default now(),
    constraint match_decision_once unique (match_id, key)
);

create sequence match_files;
