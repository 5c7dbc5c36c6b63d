create table projects (
    id uuid primary key,
    publisher_id uuid not null references organisations,
    status text not null constraint projects_status check (status in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'PAUSED', 'CLOSED')),
    status_reason text,
    name text not null,
    name_original_lang text,
    name_original text,
    summary text,
    province text,
    longitude numeric(10, 7),
    latitude numeric(9, 7),
    position_justification text,
    deposit_type text,
    -- [{mineral, byProduct, weight}], the first is the main one.
    minerals jsonb not null default '[]',
    -- Stages that already stand at the place.
    stages_present text[] not null default '{}',
    -- [{category, standard, quantity, unit, mineral, grade, gradeUnit, competentPerson, source, asOf}]
    resource_figures jsonb not null default '[]',
    capex_amount numeric(18, 2),
    capex_currency text,
    -- What the publisher declares this to be in US dollars; no exchange rate is invented.
    capex_usd numeric(18, 2),
    -- Part of the capex sought from a partner, in percent.
    partner_share_percent int constraint projects_partner_share check (partner_share_percent between 1 and 100),
    partner_list text not null constraint projects_partner_list check (partner_list in ('OPEN', 'CLOSED')),
    partner_countries text[] not null default '{}',
    -- Whether a firm of the project's own country is to be among the partners; null: nothing is said.
    local_partner boolean,
    partnerships text[] not null default '{}',
    certificates_asked text[] not null default '{}',
    risk_disclosure text,
    -- [{kind, name, distanceKm}]: special economic zone, port, corridor.
    site_links jsonb not null default '[]',
    -- [{source, recordId, name, asOf, url, licence, attribution, facts}] of a project made from public records.
    records jsonb not null default '[]',
    sources text[] not null default '{}',
    source_reference text constraint projects_source_reference unique,
    submitted_by uuid references members,
    published_at timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint projects_position check ((longitude is null) = (latitude is null)),
    constraint projects_capex check ((capex_amount is null) = (capex_currency is null))
);
create index projects_by_status on projects (status, id);
create index projects_by_province on projects (province, status, id);
create index projects_by_publisher on projects (publisher_id, id);
create index projects_by_mineral on projects using gin (minerals jsonb_path_ops);
create index projects_by_name on projects using gin (lower(name) gin_trgm_ops);
create index projects_by_original_name on projects using gin (lower(name_original) gin_trgm_ops);

create table project_needs (
    id uuid primary key,
    project_id uuid not null references projects,
    -- Null for a service need.
    mineral text,
    stage text not null,
    weight int not null constraint project_needs_weight check (weight between 1 and 1000),
    -- The order in which the publisher declared them: it settles ties when weights are normalised.
    place int not null,
    constraint project_need_once unique nulls not distinct (project_id, mineral, stage)
);
create index project_needs_by_stage on project_needs (stage, mineral, project_id);

-- Firms the publisher does not want to work with; a veto is a gate, never a lower score.
create table project_vetoes (
    project_id uuid not null references projects,
    -- No foreign key: whether there is such a company is not told to those who may not see it.
    company_id uuid not null,
    reason text not null,
    primary key (project_id, company_id)
);
create index project_vetoes_by_company on project_vetoes (company_id);
