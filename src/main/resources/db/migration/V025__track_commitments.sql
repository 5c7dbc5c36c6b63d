-- What was promised in the expression of interest, and what the approval is bound to. What it is worth is derived.
create table commitments (
    id uuid primary key,
    follow_up_id uuid not null references follow_ups,
    origin text not null constraint commitments_origin check (origin in ('EXPRESSION', 'APPROVAL')),
    -- Its place among those of its origin.
    place int not null,
    -- Of the expression: what is measured, in which unit, from where to where.
    kind text,
    target numeric,
    unit text,
    baseline numeric,
    -- Of the approval: the condition.
    words text,
    due_on date,
    -- Who measures it: as the firm named it, and the authority that the province has appointed.
    verifier text,
    verifier_id uuid references organisations,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint commitments_once unique (follow_up_id, origin, place),
    constraint commitments_measured check (
        case origin when 'EXPRESSION' then kind is not null and target is not null and unit is not null and words is null
        else kind is null and target is null and unit is null and words is not null end)
);
create index commitments_by_due on commitments (due_on) where due_on is not null;

-- What the filing side says of a commitment, and what was found of that.
create table progress_reports (
    id uuid primary key,
    commitment_id uuid not null references commitments,
    value numeric,
    fulfilled boolean,
    as_of date not null,
    words text,
    reported_by uuid not null references members,
    reported_by_person text not null,
    organisation_id uuid not null references organisations,
    reported_at timestamptz not null,
    finding text not null default 'AWAITED' constraint progress_reports_finding check (
        finding in ('AWAITED', 'VERIFIED', 'DISPUTED')),
    finding_words text,
    measured_by text,
    found_by uuid references members,
    finding_organisation uuid references organisations,
    found_at timestamptz,
    constraint progress_reports_one check ((value is null) <> (fulfilled is null)),
    constraint progress_reports_found check (
        (finding = 'AWAITED') = (found_at is null)
        and (found_at is null) = (found_by is null)
        and (found_at is null) = (finding_organisation is null)
        and (finding <> 'DISPUTED' or finding_words is not null))
);
create index progress_reports_by_commitment on progress_reports (commitment_id, as_of, id);

create function progress_reports_stay() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.finding <> 'AWAITED' then
        raise exception 'progress report % stays as it is', old.id;
    end if;
    return new;
end $$;
create trigger progress_reports_stay before update or delete on progress_reports
    for each row execute function progress_reports_stay();

-- Those of approvals from before.
insert into commitments (id, follow_up_id, origin, place, kind, target, unit, baseline, due_on, verifier)
select gen_random_uuid(), f.id, 'EXPRESSION', c.place - 1, c.promise ->> 'kind', (c.promise ->> 'target')::numeric,
    c.promise ->> 'unit', (c.promise ->> 'baseline')::numeric, (c.promise ->> 'dueOn')::date, c.promise ->> 'verifier'
from follow_ups f join expressions_of_interest e on e.id = f.expression_id,
    jsonb_array_elements(e.commitments) with ordinality c (promise, place);
insert into commitments (id, follow_up_id, origin, place, words, due_on)
select gen_random_uuid(), f.id, 'APPROVAL', c.place - 1, c.condition ->> 'text', (c.condition ->> 'dueOn')::date
from follow_ups f join matches m on m.id = f.id
    join match_decisions d on d.match_id = m.id and d.key = 'PROVINCIAL' and d.round = m.round,
    jsonb_array_elements(d.conditions) with ordinality c (condition, place);
