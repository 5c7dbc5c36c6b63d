-- The clock of a sandbox: its row is there in a database that was begun as one and says what its clock shows. In every other
-- database there is none, and no connection looks into the schema below.
create table sandbox_clock (
    id boolean not null default true,
    real_at timestamptz not null,
    shown_at timestamptz not null,
    rate integer not null,
    version bigint not null default 1,
    constraint sandbox_clock_is_one primary key (id),
    constraint sandbox_clock_id check (id),
    constraint sandbox_clock_rate check (rate between 1 and 1440)
);

-- A sandbox's connections look here before they look into pg_catalog.
create schema if not exists sandbox_time;

-- What the clock shows at a real instant; before its last setting it stands still, and at 2100 it stops.
create or replace function sandbox_time.shown(instant timestamptz) returns timestamptz language sql stable as $$
    select coalesce((
        select greatest(shown_at, least(timestamptz '2100-01-01 00:00:00+00', shown_at + make_interval(
            secs => greatest(0, extract(epoch from instant - real_at)::double precision * rate))))
        from sandbox_clock), instant)
$$;

create or replace function sandbox_time.now() returns timestamptz language sql stable as $$
    select sandbox_time.shown(pg_catalog.now())
$$;

create or replace function sandbox_time.clock_timestamp() returns timestamptz language sql volatile as $$
    select sandbox_time.shown(pg_catalog.clock_timestamp())
$$;

-- Makes a sandbox of a database that holds nobody's data yet; does nothing in one. What columns default to was settled when
-- they were made, so it is settled anew; keys of retried requests are kept by real time in a sandbox too.
create or replace function sandbox_time.begin() returns void language plpgsql as $$
declare
    col record;
begin
    lock table sandbox_clock in exclusive mode;
    if exists (select from sandbox_clock) then
        return;
    end if;
    if exists (select from organisations) or exists (select from companies)
        or exists (select from projects) or exists (select from idempotency_records) then
        raise exception 'this database holds data of a service that is no sandbox';
    end if;
    for col in
        select c.relname, a.attname, pg_get_expr(d.adbin, d.adrelid) as expression
        from pg_attrdef d
        join pg_class c on c.oid = d.adrelid
        join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
        where c.relnamespace = current_schema()::regnamespace
            and c.relname not in ('idempotency_records', 'flyway_schema_history')
            and pg_get_expr(d.adbin, d.adrelid) ~ '^(pg_catalog\.)?(now|clock_timestamp)\(\)$'
    loop
        execute format('alter table %I alter column %I set default sandbox_time.%s', col.relname, col.attname,
            replace(col.expression, 'pg_catalog.', ''));
    end loop;
    insert into sandbox_clock (real_at, shown_at, rate)
    values (pg_catalog.clock_timestamp(), pg_catalog.clock_timestamp(), 1);
end
$$;
