-- What a jurisdiction's review of a period is told, as it was when the period had ended. One a period, whoever makes it.
create table digests (
    id uuid primary key,
    -- ISO 3166-2 of a province, or PK for all of them.
    jurisdiction text not null,
    period text not null constraint digests_period check (period in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
    starts_on date not null,
    ends_on date not null,
    content jsonb not null,
    made_at timestamptz not null,
    constraint digests_once unique (jurisdiction, period, ends_on)
);

create function digests_stay() returns trigger language plpgsql as $$
begin
    raise exception 'digest % stays as it is', old.id;
end $$;
create trigger digests_stay before update or delete on digests for each row execute function digests_stay();
create index milestones_last_confirmed on milestones (follow_up_id, answered_at) where status = 'CONFIRMED';
