-- Files of companies or projects that somebody sends to be entered row by row (api.md rules 61 and 62).
create table imports (
    id uuid primary key,
    kind text not null constraint imports_kind check (kind in ('COMPANIES', 'PROJECTS')),
    -- VALIDATE says what would become of each row and enters nothing.
    mode text not null constraint imports_mode check (mode in ('VALIDATE', 'COMMIT')),
    form text not null constraint imports_form check (form in ('CSV', 'NDJSON')),
    status text not null constraint imports_status
        check (status in ('QUEUED', 'RUNNING', 'WAITING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    -- For whom, and by whom: a member of it, or of a portal with its mandate.
    organisation_id uuid not null references organisations,
    started_by uuid not null references members,
    sha256 text not null,
    bytes bigint not null,
    total int not null,
    -- How many rows are in each state; the rest is still to be looked at.
    waiting int not null default 0,
    valid int not null default 0,
    created int not null default 0,
    existing int not null default 0,
    refused int not null default 0,
    -- Who works on it, and until when that holds without a sign of life; then any replica may take it over.
    worker uuid,
    lease_until timestamptz,
    -- How often it was taken up since rows were entered last: what stops every worker is not taken up for ever.
    attempts int not null default 0,
    error text,
    started_at timestamptz,
    finished_at timestamptz,
    -- When it is deleted with its rows; also set while it waits for a person who may never come.
    expires_at timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint imports_progress check (waiting + valid + created + existing + refused between 0 and total),
    constraint imports_finished check ((status in ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (finished_at is not null)),
    constraint imports_expire check ((status in ('QUEUED', 'RUNNING')) = (expires_at is null)),
    constraint imports_complete
        check (status <> 'SUCCEEDED' or valid + created + existing + refused = total),
    constraint imports_failed check ((status = 'FAILED') = (error is not null)),
    constraint imports_validate check (mode = 'COMMIT' or created = 0)
);
create index imports_by_organisation on imports (organisation_id, id);
create index imports_under_way on imports (updated_at) where status in ('QUEUED', 'RUNNING');
create index imports_by_end on imports (expires_at) where expires_at is not null;

-- A row is written with the import and changes state in the transaction that enters its company or project.
create table import_rows (
    import_id uuid not null references imports on delete cascade,
    -- Where it begins in the file; the first line is 1.
    line int not null constraint import_rows_line check (line > 0),
    external_id text,
    -- What the single request would hold; text, because JSON may hold what jsonb cannot. Gone when the row is done.
    content text,
    state text not null constraint import_rows_state
        check (state in ('PENDING', 'WAITING', 'VALID', 'CREATED', 'EXISTS', 'REFUSED')),
    -- The code of the refusal, and its faults: [{pointer, code, expected}].
    refusal text,
    faults text,
    -- No reference: a company or a project, which outlives the import.
    resource_id uuid,
    constraint import_rows_once primary key (import_id, line),
    constraint import_rows_content check (content is null or state in ('PENDING', 'WAITING')),
    constraint import_rows_refused check ((state = 'REFUSED') = (refusal is not null)),
    constraint import_rows_resource check ((state in ('CREATED', 'EXISTS')) = (resource_id is not null))
);
create index import_rows_by_state on import_rows (import_id, state, line);

-- Under which name of their own an organisation entered something: entered once, however often it is sent.
create table external_ids (
    organisation_id uuid not null references organisations,
    kind text not null constraint external_ids_kind check (kind in ('COMPANIES', 'PROJECTS')),
    external_id text not null,
    resource_id uuid not null,
    created_at timestamptz not null default now(),
    constraint external_id_once primary key (organisation_id, kind, external_id)
);
