-- The tree of RFC 9162 over the leaves that have a place, its signed checkpoints, and who else has signed them.
create table log_places (
    place bigint primary key constraint log_places_from_zero check (place >= 0),
    leaf_id uuid not null constraint log_places_once unique references log_leaves
);

-- The hashes of all complete subtrees: level 0 are the leaves, a node of level n covers 2^n of them. They never change, so
-- a root or a proof of any size is put together of a few dozen rows.
create table log_nodes (
    level int not null constraint log_nodes_level check (level between 0 and 62),
    index bigint not null constraint log_nodes_index check (index >= 0),
    hash bytea not null constraint log_nodes_hash check (octet_length(hash) = 32),
    constraint log_nodes_once primary key (level, index)
);

-- One checkpoint a size.
create table log_checkpoints (
    size bigint primary key constraint log_checkpoints_size check (size >= 0),
    root bytea not null constraint log_checkpoints_root check (octet_length(root) = 32),
    -- The signed note (C2SP tlog-checkpoint), without the witnesses' lines.
    note text not null,
    signed_at timestamptz not null
);

-- Keys by which portals sign that they have seen a checkpoint and that it continues the one they had seen before.
create table log_witnesses (
    id uuid primary key,
    organisation_id uuid not null references organisations,
    -- As the signature lines name it (C2SP signed-note).
    name text not null constraint log_witnesses_name_once unique,
    -- Name, number and key as one text.
    verifier_key text not null constraint log_witnesses_key_once unique,
    registered_by uuid not null references members,
    created_at timestamptz not null default now()
);
create index log_witnesses_by_organisation on log_witnesses (organisation_id, created_at, id);

create table log_cosignatures (
    witness_id uuid not null references log_witnesses,
    size bigint not null references log_checkpoints,
    -- The signature line (C2SP tlog-cosignature).
    line text not null,
    -- What the witness says, and when it came.
    signed_at timestamptz not null,
    created_at timestamptz not null default now(),
    constraint log_cosignature_once primary key (size, witness_id)
);

do $$
declare
    part text;
    one record;
begin
    foreach part in array array['log_places', 'log_nodes', 'log_checkpoints', 'log_witnesses', 'log_cosignatures'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function log_stays()',
            part || '_stay', part);
        execute format('create trigger %I before truncate on %I for each statement execute function log_stays()',
            part || '_whole', part);
        for one in
            select distinct a.grantee::regrole as grantee
            from pg_class c, aclexplode(c.relacl) a
            where c.oid = part::regclass and a.grantee <> c.relowner and a.grantee <> 0
        loop
            execute format('revoke update, delete, truncate on %I from %s', part, one.grantee);
        end loop;
    end loop;
end $$;
