-- One row per Idempotency-Key, written in the transaction of the effect it stands for (api.md rules 33-36).
create table idempotency_records (
    scope text not null,
    key text not null,
    request_hash text not null,
    status int not null,
    location text,
    etag text,
    body text,
    created_at timestamptz not null default now(),
    constraint idempotency_once primary key (scope, key)
);
create index idempotency_by_age on idempotency_records (created_at);
