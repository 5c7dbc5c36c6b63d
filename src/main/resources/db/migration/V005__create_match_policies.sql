-- Names policies for people and for `policyVersion=`; 1 is the start values'. A number that is skipped means nothing.
create sequence match_policy_numbers start 2;

create table match_policies (
    id uuid primary key,
    number int not null constraint match_policies_number unique,
    status text not null constraint match_policies_status check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
    -- Criterion weights and fit tables; read by the engine, quoted by every receipt.
    content jsonb not null,
    drafted_by uuid references members,
    -- Why it was published, when, by whom, and for which organisation; the start values were published by nobody.
    reason text,
    published_at timestamptz,
    published_by uuid references members,
    organisation_id uuid references organisations,
    superseded_at timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint match_policies_reasoned check ((status = 'DRAFT') = (reason is null)),
    constraint match_policies_dated check (
        (status = 'DRAFT') = (published_at is null) and (status = 'SUPERSEDED') = (superseded_at is not null))
);
create unique index match_policies_one_published on match_policies (status) where status = 'PUBLISHED';

-- What receipts were computed by stays as it was, whoever asks the database to change it.
create function match_policies_stay() returns trigger language plpgsql as $$
begin
    if old.status <> 'DRAFT' then
        if tg_op = 'DELETE' then
            raise exception 'match policy % was published and stays', old.number;
        end if;
        if (new.id, new.number, new.content, new.reason, new.published_at, new.published_by, new.organisation_id)
            is distinct from
            (old.id, old.number, old.content, old.reason, old.published_at, old.published_by, old.organisation_id)
            or new.status not in (old.status, 'SUPERSEDED') then
            raise exception 'match policy % was published and stays as it is', old.number;
        end if;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger match_policies_stay before update or delete on match_policies
    for each row execute function match_policies_stay();
