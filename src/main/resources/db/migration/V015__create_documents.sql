-- What is known of documents; their content lies outside of the database, under storage_key.
create table documents (
    id uuid primary key,
    organisation_id uuid not null references organisations,
    uploaded_by uuid not null references members,
    -- As it was declared; what is sent must have this length and this hash.
    name text not null,
    media_type text not null,
    size bigint not null constraint documents_size check (size between 1 and 20971520),
    sha256 text not null constraint documents_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    status text not null constraint documents_status check (status in ('AWAITING_CONTENT', 'STORED')),
    scan text constraint documents_scan check (scan in ('NOT_SCANNED', 'CLEAN')),
    storage_key text constraint documents_storage_key unique,
    stored_at timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint documents_stored check (
        (status = 'STORED') = (storage_key is not null)
        and (status = 'STORED') = (scan is not null)
        and (status = 'STORED') = (stored_at is not null))
);
create index documents_by_organisation on documents (organisation_id, id);
create index documents_awaiting on documents (created_at) where status = 'AWAITING_CONTENT';

-- What a document was put to, and who of those that see that thing may read it. No cascade: what somebody relies upon
-- cannot be deleted.
create table document_attachments (
    id uuid primary key,
    document_id uuid not null references documents,
    -- The kind of thing, e.g. MATCH, and which.
    kind text not null constraint document_attachments_kind check (kind ~ '^[A-Z][A-Z_]{2,30}$'),
    thing_id uuid not null,
    audience text not null constraint document_attachments_audience check (audience in ('PARTIES', 'OFFICES')),
    organisation_id uuid not null references organisations,
    attached_by uuid not null references members,
    attached_at timestamptz not null,
    constraint document_attached_once unique (document_id, kind, thing_id)
);
create index document_attachments_by_thing on document_attachments (kind, thing_id, attached_at, document_id);

-- What was stored stays as it was, and what was attached stays attached, whoever asks the database to change it.
create function documents_stay() returns trigger language plpgsql as $$
begin
    if old.status = 'STORED' then
        raise exception 'document % is stored and stays as it is', old.id;
    end if;
    return new;
end $$;
create trigger documents_stay before update on documents for each row execute function documents_stay();

create function document_attachments_stay() returns trigger language plpgsql as $$
begin
    raise exception 'what was attached stays attached: document %', old.document_id;
end $$;
create trigger document_attachments_stay before update or delete on document_attachments
    for each row execute function document_attachments_stay();
