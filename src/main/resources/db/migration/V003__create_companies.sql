create table companies (
    id uuid primary key,
    -- Null while nobody has claimed the profile.
    organisation_id uuid references organisations,
    status text not null constraint companies_status check (status in ('LISTED', 'REGISTERED', 'VERIFIED', 'SUSPENDED')),
    status_before_suspension text,
    status_reason text,
    name text not null,
    name_latin text,
    name_original_lang text,
    name_original text,
    -- What a search by name looks at, whatever the script.
    search_text text not null generated always as (
        lower(name || ' ' || coalesce(name_latin, '') || ' ' || coalesce(name_original, ''))) stored,
    country text,
    -- SOURCE: a public record says so. INFERRED: guessed from a record, may be wrong. DECLARED: the firm says so.
    country_basis text constraint companies_country_basis check (country_basis in ('SOURCE', 'INFERRED', 'DECLARED')),
    country_note text,
    website text,
    contact_email text,
    -- What the firm invests in one project, in US dollars.
    ticket_min_usd numeric(18, 2),
    ticket_max_usd numeric(18, 2),
    -- Null: nothing is declared, which is not a no.
    home_finance boolean,
    home_finance_evidence text,
    presence_declared boolean not null default false,
    certificates_declared boolean not null default false,
    -- The public record a LISTED profile was made from; empty for a firm that registered itself.
    sources text[] not null default '{}',
    source_reference text constraint companies_source_reference unique,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    -- The transaction that changed the company, or a row that belongs to it, last; kept by the triggers below.
    changed_in xid8 not null default pg_current_xact_id(),
    constraint companies_country check ((country is null) = (country_basis is null)),
    constraint companies_ticket check (ticket_min_usd <= ticket_max_usd),
    constraint companies_claimed check (organisation_id is not null or status in ('LISTED', 'SUSPENDED'))
);
create index companies_by_organisation on companies (organisation_id);
create index companies_by_status on companies (status, id);
create index companies_by_country on companies (country, id);
create extension if not exists pg_trgm;
create index companies_by_name on companies using gin (search_text gin_trgm_ops);

create table company_identifiers (
    company_id uuid not null references companies,
    scheme text not null,
    value text not null,
    status text not null constraint company_identifiers_status check (
        status in ('FORMAT_OK', 'REGISTER_CONFIRMED', 'CHAMBER_ENDORSED')),
    primary key (company_id, scheme),
    constraint company_identifier_taken unique (scheme, value)
);

create table capabilities (
    id uuid primary key,
    company_id uuid not null references companies,
    -- Null for a service (FINANCE, ENGINEERING …).
    mineral text,
    stage text not null,
    -- Distinct facilities or projects; null: not declared.
    facilities int constraint capabilities_facilities check (facilities between 0 and 100000),
    since_year int,
    evidence text,
    -- ProcessingActivity codes of IUGS CGI EarthResourceML.
    processes text[] not null default '{}',
    constraint capability_once unique nulls not distinct (company_id, mineral, stage)
);
create index capabilities_by_cell on capabilities (mineral, stage, company_id);
create index capabilities_by_stage on capabilities (stage, company_id);

create table company_presence (
    company_id uuid not null references companies,
    country text not null,
    facilities int not null constraint company_presence_facilities check (facilities between 0 and 100000),
    primary key (company_id, country)
);

create table company_certificates (
    id uuid primary key,
    company_id uuid not null references companies,
    scheme text not null,
    scope text,
    verifier text,
    issued_on date,
    expires_on date,
    evidence text,
    constraint company_certificate_once unique nulls not distinct (company_id, scheme, scope)
);

-- The evidence of a claim, who looked at what before a company became VERIFIED, and the endorsements beside it.
create table company_verifications (
    id uuid primary key,
    company_id uuid not null references companies,
    kind text not null constraint company_verifications_kind check (kind in ('CLAIM', 'VERIFICATION', 'ENDORSEMENT')),
    evidence text not null,
    organisation_id uuid not null references organisations,
    member_id uuid not null references members,
    created_at timestamptz not null default now()
);
create index company_verifications_by_company on company_verifications (company_id);

-- Every replica keeps the companies in memory for the ranking and asks before each answer which have changed. A time or
-- a sequence would lose rows: whoever draws the lower number may commit later. The id of the transaction, compared with
-- the oldest one that was still running, does not.
create index companies_by_change on companies (changed_in);

create function mark_change() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end $$;
create trigger companies_changed before insert or update on companies for each row execute function mark_change();

create function mark_company_change() returns trigger language plpgsql as $$
begin
    update companies set changed_in = pg_current_xact_id()
    where id = case tg_op when 'DELETE' then old.company_id else new.company_id end
        and changed_in <> pg_current_xact_id();
    return null;
end $$;
create trigger capabilities_changed after insert or update or delete on capabilities
    for each row execute function mark_company_change();
create trigger company_presence_changed after insert or update or delete on company_presence
    for each row execute function mark_company_change();
create trigger company_certificates_changed after insert or update or delete on company_certificates
    for each row execute function mark_company_change();

-- A company that is gone leaves no row to be found changed: it would stay in the rankings of running replicas.
create function refuse_deletion() returns trigger language plpgsql as $$
begin
    raise exception 'a company is suspended, never deleted' using errcode = 'restrict_violation';
end $$;
create trigger companies_stay before delete on companies for each row execute function refuse_deletion();
