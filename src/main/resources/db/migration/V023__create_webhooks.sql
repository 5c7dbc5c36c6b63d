-- Addresses that firms and portals have named, to be told of changes (api.md rules 51-60).
create table webhook_endpoints (
    id uuid primary key,
    organisation_id uuid not null references organisations,
    created_by uuid not null references members,
    url text not null,
    description text,
    -- Empty: every event.
    event_types text[] not null,
    scheme text not null constraint webhook_endpoints_scheme check (scheme in ('ED25519', 'HMAC_SHA256')),
    -- Nothing but the challenge is sent to what is not ENABLED.
    status text not null constraint webhook_endpoints_status check (status in ('UNCONFIRMED', 'ENABLED', 'DISABLED')),
    status_reason text,
    -- Since when no delivery has succeeded; null when the last one did.
    failing_since timestamptz,
    -- The receiver has asked for patience until then.
    paused_until timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index webhook_endpoints_by_organisation on webhook_endpoints (organisation_id, id);

-- What an endpoint's messages are signed with; after a rotation two for a while. Whoever reads this table can sign as this
-- service to that endpoint, and do nothing else.
create table webhook_keys (
    id uuid primary key,
    endpoint_id uuid not null references webhook_endpoints on delete cascade,
    -- 32 random bytes: the HMAC secret, or the seed of the ed25519 key pair.
    secret bytea not null constraint webhook_keys_secret check (length(secret) = 32),
    created_at timestamptz not null default now(),
    expires_at timestamptz
);
create index webhook_keys_by_endpoint on webhook_keys (endpoint_id);

create table webhook_deliveries (
    -- Also the webhook-id, the same at each attempt.
    id uuid primary key,
    endpoint_id uuid not null references webhook_endpoints on delete cascade,
    purpose text not null constraint webhook_deliveries_purpose check (purpose in ('EVENT', 'TEST', 'CHALLENGE')),
    -- Of the change in the feed; null for what is no event.
    place bigint,
    type text not null,
    payload text not null,
    -- Who may know of it; judged again before each attempt.
    audience text[] not null,
    status text not null constraint webhook_deliveries_status check (status in ('PENDING', 'DELIVERED', 'DEAD', 'DROPPED')),
    attempts int not null default 0,
    next_attempt_at timestamptz not null default now(),
    -- Who is sending it, and until when that holds; then any replica may send it again.
    worker uuid,
    lease_until timestamptz,
    created_at timestamptz not null default now(),
    finished_at timestamptz,
    constraint webhook_delivery_once unique (endpoint_id, place),
    constraint webhook_deliveries_finished check ((status = 'PENDING') = (finished_at is null))
);
create index webhook_deliveries_due on webhook_deliveries (endpoint_id, next_attempt_at) where status = 'PENDING';
create index webhook_deliveries_by_endpoint on webhook_deliveries (endpoint_id, id);
create index webhook_deliveries_by_end on webhook_deliveries (finished_at) where finished_at is not null;

create table webhook_attempts (
    id uuid primary key,
    delivery_id uuid not null references webhook_deliveries on delete cascade,
    endpoint_id uuid not null references webhook_endpoints on delete cascade,
    attempted_at timestamptz not null,
    duration_ms int not null,
    -- HTTP status of the answer; null where there was none.
    answered int,
    outcome text not null
);
create index webhook_attempts_by_endpoint on webhook_attempts (endpoint_id, id);
create index webhook_attempts_by_delivery on webhook_attempts (delivery_id);

-- One row: up to which place of the feed there are deliveries. Whoever holds it makes them.
create table webhook_position (
    single boolean primary key default true constraint webhook_position_one check (single),
    place bigint not null default 0
);
insert into webhook_position (place) select last_place from feed_position;
