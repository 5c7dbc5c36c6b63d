-- Words for minerals that are no codes: a person says which mineral is meant, rows with the word wait until then.
create table import_proposals (
    id uuid primary key,
    import_id uuid not null references imports on delete cascade,
    -- In small letters, with single spaces.
    term text not null,
    -- Codes that the word may stand for, the likeliest first; none where nothing is known of it.
    proposed text[] not null,
    status text not null constraint import_proposals_status check (status in ('OPEN', 'CONFIRMED', 'REJECTED')),
    code text,
    decided_by uuid references members,
    decided_at timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    constraint import_proposal_once unique (import_id, term),
    constraint import_proposals_confirmed check ((status = 'CONFIRMED') = (code is not null)),
    constraint import_proposals_decided check (
        (status = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);

-- Which rows have a word.
create table import_row_terms (
    import_id uuid not null,
    line int not null,
    term text not null,
    constraint import_row_terms_once primary key (import_id, term, line),
    constraint import_row_terms_row foreign key (import_id, line) references import_rows on delete cascade
);
create index import_row_terms_by_row on import_row_terms (import_id, line);
