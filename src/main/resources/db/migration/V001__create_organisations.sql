-- Who acts: organisations, the persons and machine clients that belong to them, and the mandates firms give to portals.
create table organisations (
    id uuid primary key,
    kind text not null constraint organisations_kind check (kind in ('FIRM', 'PUBLISHER', 'AUTHORITY', 'PORTAL', 'PLATFORM')),
    name text not null,
    -- ISO 3166-2 of one province, or 'PK' for the federation.
    jurisdiction text,
    -- An auditor's organisation is an AUTHORITY too; what its members may do stands in their roles.
    status text not null constraint organisations_status check (status in ('ACTIVE', 'SUSPENDED')),
    status_reason text,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint organisations_jurisdiction check ((kind in ('AUTHORITY', 'PUBLISHER')) = (jurisdiction is not null))
);

-- A person or a client is its issuer and subject (RFC 7519), never an e-mail address or a name.
create table members (
    id uuid primary key,
    organisation_id uuid not null references organisations,
    issuer text not null,
    subject text not null,
    display_name text not null,
    roles text[] not null constraint members_roles check (
        cardinality(roles) > 0 and roles <@ array['firm', 'publisher', 'reviewer', 'portal', 'auditor', 'operator']),
    created_at timestamptz not null default now(),
    -- The row stays: decisions and mandates name their member for ever.
    dismissed_at timestamptz
);
create unique index members_once on members (organisation_id, issuer, subject) where dismissed_at is null;
create index members_by_subject on members (issuer, subject);

create table mandates (
    id uuid primary key,
    firm_id uuid not null references organisations,
    portal_id uuid not null references organisations,
    given_by uuid not null references members,
    given_at timestamptz not null default now(),
    withdrawn_at timestamptz
);
create unique index mandates_active_once on mandates (firm_id, portal_id) where withdrawn_at is null;
create index mandates_by_portal on mandates (portal_id) where withdrawn_at is null;
