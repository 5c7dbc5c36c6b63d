-- What others have to be told of, written in the transaction of the effect (api.md rules 42, 58). Small: the relay takes
-- each committed row out and gives it its place in the feed. Numbers are drawn before commit, so they are no places: of two
-- transactions the one with the lower number may commit later. For one resource their order is right, because whoever
-- changes it holds its row.
create table outbox (
    id bigint generated always as identity primary key,
    kind text not null,
    resource_id uuid not null,
    -- Null for what is gone.
    version bigint,
    -- Null for what was there before anybody followed.
    type text,
    -- Who may know, see org.emining.platform.event.Audience.
    audience text[] not null,
    occurred_at timestamptz not null default clock_timestamp()
);

-- The feed. A place is given after commit, by one relay at a time, and never again to another row.
create table changes (
    place bigint primary key,
    -- Tells this row from another one that gets the same place after the database was restored from an older copy.
    stamp uuid not null default gen_random_uuid(),
    kind text not null,
    resource_id uuid not null,
    version bigint,
    type text,
    audience text[] not null,
    -- Who could know of the resource before this change; empty where nobody is lost. For them it is gone.
    formerly text[] not null,
    occurred_at timestamptz not null,
    placed_at timestamptz not null default clock_timestamp()
);
create index changes_by_age on changes (placed_at);

-- The newest row of each resource.
create table change_heads (
    kind text not null,
    resource_id uuid not null,
    place bigint not null,
    version bigint,
    audience text[] not null,
    primary key (kind, resource_id)
);

-- One row: how far the feed is. Whoever holds it is the relay.
create table feed_position (
    single boolean primary key default true constraint feed_position_one check (single),
    last_place bigint not null default 0,
    -- The newest row that was forgotten and told somebody that a thing is gone.
    pruned_to bigint not null default 0
);
insert into feed_position default values;
