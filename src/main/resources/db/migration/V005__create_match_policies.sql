create table match_policies (
    id uuid primary key,
    number int not null constraint match_policies_number unique,
    status text not null constraint match_policies_status check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
    -- Criterion weights and fit tables; read by the engine, quoted by every receipt.
    content jsonb not null,
    reason text not null,
    published_at timestamptz,
    created_at timestamptz not null default now()
);
create unique index match_policies_one_published on match_policies (status) where status = 'PUBLISHED';
