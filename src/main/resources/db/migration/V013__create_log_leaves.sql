-- The transparency log: what is written in the transaction of the effect. A leaf has no place in the tree yet, so that no
-- decision waits for another one; the sequencer gives places (V014).
create table log_leaves (
    id uuid primary key,
    -- The thing the entry tells of: a case, a policy.
    subject_id uuid not null,
    type text not null constraint log_leaves_type check (type ~ '^[a-z][a-z-]{2,59}$'),
    -- The exact text the leaf hash was made of: canonical JSON (RFC 8785) in UTF-8.
    entry text not null,
    -- SHA-256 of the byte 0 and the entry (RFC 9162 2.1.1).
    leaf_hash bytea not null constraint log_leaves_hash check (octet_length(leaf_hash) = 32),
    -- The signed promise that was given with the answer.
    promise text not null,
    written_at timestamptz not null
);
create index log_leaves_by_subject on log_leaves (subject_id, written_at, id);
create index log_leaves_by_hash on log_leaves (leaf_hash);

-- What opens the commitments of an entry. Not part of the log: a row may be deleted, and then the fact can be read and
-- proven no more, while the log stays whole.
create table log_disclosures (
    leaf_id uuid not null references log_leaves,
    name text not null,
    -- Salt, name and value as one text, whose SHA-256 stands in the entry.
    disclosure text not null,
    -- Of a person: for offices alone.
    personal boolean not null,
    constraint log_disclosures_once primary key (leaf_id, name)
);

-- The leaves without a place; what the sequencer takes from. It holds nothing that the leaves do not say.
create table log_waiting (
    leaf_id uuid primary key references log_leaves
);

-- Nobody changes what was logged, whoever asks the database to; a superuser can switch this off, and then the signed
-- checkpoints and promises outside tell of it.
create function log_stays() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger log_leaves_stay before update or delete on log_leaves for each row execute function log_stays();
create trigger log_leaves_whole before truncate on log_leaves for each statement execute function log_stays();
create trigger log_disclosures_stay before update on log_disclosures for each row execute function log_stays();

-- Nor is the service's user granted it, whatever that user is called here: it has what the defaults of its schema give.
do $$
declare
    one record;
begin
    for one in
        select distinct c.oid::regclass as changed, a.grantee::regrole as grantee
        from pg_class c, aclexplode(c.relacl) a
        where c.oid = 'log_leaves'::regclass and a.grantee <> c.relowner and a.grantee <> 0
    loop
        execute format('revoke update, delete, truncate on %s from %s', one.changed, one.grantee);
    end loop;
end $$;
