-- Who got the first places of the published projects, counted once a day in the background and kept.
create table exposure_counts (
    id uuid primary key,
    -- The day in Pakistan.
    counted_on date not null constraint exposure_counts_once unique,
    policy_version int not null references match_policies (number),
    projects int not null constraint exposure_counts_projects check (projects >= 0),
    counted_at timestamptz not null
);

create table exposure_shares (
    count_id uuid not null references exposure_counts on delete cascade,
    -- The home of the firms; null for homes that are unknown or only guessed.
    country text,
    -- Firms that may be ranked and can do something; those of them with a place; their places; projects where they have one.
    firms int not null constraint exposure_shares_firms check (firms >= 0),
    placed int not null constraint exposure_shares_placed check (placed between 0 and firms),
    places int not null constraint exposure_shares_places check (places >= placed),
    projects int not null constraint exposure_shares_projects check (projects between 0 and places),
    constraint exposure_share_once unique nulls not distinct (count_id, country)
);
