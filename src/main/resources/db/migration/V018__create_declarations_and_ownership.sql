-- What a person who judges is tied to, in its own words, for a year. Written once, never changed: a change in life is
-- another declaration.
create table declarations (
    id uuid primary key,
    -- The person (issuer#subject), not the membership: one declaration speaks for whatever the person acts for.
    person text not null,
    member_id uuid not null references members,
    organisation_id uuid not null references organisations,
    -- [{kind, holder, companyId, organisationId, name, startedOn, endedOn}]; of kin the degree alone, never a name.
    interests jsonb not null,
    declared_on date not null,
    valid_until date not null,
    created_at timestamptz not null default clock_timestamp(),
    constraint declarations_validity check (valid_until > declared_on)
);
create index declarations_by_person on declarations (person, id);
create index declarations_by_member on declarations (member_id, id);

-- Who owns a part of a company or controls it otherwise, as a source says, in the manner of BODS relationship statements:
-- a statement is never changed; when it holds no more it is closed, and another may be made.
create table ownership_statements (
    id uuid primary key,
    -- Of whose ownership it speaks.
    company_id uuid not null references companies,
    owner_company_id uuid references companies,
    owner_organisation_id uuid references organisations,
    interest text not null constraint ownership_statements_interest check (interest in (
        'SHAREHOLDING', 'VOTING_RIGHTS', 'APPOINTMENT_OF_BOARD', 'OTHER_CONTROL')),
    share_percent numeric(6, 3) constraint ownership_statements_share check (share_percent > 0 and share_percent <= 100),
    started_on date,
    -- Its last day, for one that has ended by its source; such a one links nobody afterwards.
    ended_on date,
    source text not null,
    -- The day for which the source says it.
    stated_on date not null,
    entered_by uuid not null references members,
    closed_at timestamptz,
    closed_by uuid references members,
    closing_reason text,
    version bigint not null default 1,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp(),
    constraint ownership_statements_owner check (num_nonnulls(owner_company_id, owner_organisation_id) = 1),
    constraint ownership_statements_not_itself check (owner_company_id <> company_id),
    constraint ownership_statements_closed check (num_nonnulls(closed_at, closed_by, closing_reason) in (0, 3))
);
create index ownership_statements_by_company on ownership_statements (company_id, id);
create index ownership_statements_by_owner_company on ownership_statements (owner_company_id, id);
create index ownership_statements_by_owner_organisation on ownership_statements (owner_organisation_id, id);
-- The same is stated once at a time.
create unique index ownership_statement_once on ownership_statements
    (company_id, coalesce(owner_company_id, owner_organisation_id), interest) where closed_at is null and ended_on is null;
