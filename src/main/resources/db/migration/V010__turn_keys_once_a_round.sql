-- Decisions of both keys, what follows them, and what becomes of the expression of interest.
alter table match_decisions
    add column round int not null default 1,
    -- [{text, dueOn}]
    add column conditions jsonb not null default '[]';
alter table match_decisions drop constraint match_decisions_outcome;
alter table match_decisions add constraint match_decisions_outcome check (
    (key = 'PROVINCIAL' and outcome in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED'))
    or (key = 'FEDERAL' and outcome in ('CONCURRED', 'OBJECTED')));
alter table match_decisions add constraint match_decisions_conditions check (
    (outcome = 'APPROVED_WITH_CONDITIONS') = (jsonb_array_length(conditions) > 0));
-- A key turns once a round: the last guard behind the conditional update.
alter table match_decisions drop constraint match_decision_once;
alter table match_decisions add constraint match_decision_once unique (match_id, key, round);
create trigger match_decisions_stay before update or delete on match_decisions
    for each row execute function match_records_stay();

-- The letter that follows an approval. It is kept elsewhere; this says which one it is.
create table match_letters (
    match_id uuid primary key references matches,
    reference text not null,
    sha256 text not null constraint match_letters_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    organisation_id uuid not null references organisations,
    issued_by uuid not null references members,
    issued_at timestamptz not null
);
create trigger match_letters_stay before update or delete on match_letters
    for each row execute function match_records_stay();

-- An expired one is closed and leaves its place before the project free; see the index expression_of_interest_once.
alter table expressions_of_interest drop constraint expressions_of_interest_status;
alter table expressions_of_interest add constraint expressions_of_interest_status check (
    status in ('DRAFT', 'SUBMITTED', 'DECIDED', 'EXPIRED', 'WITHDRAWN'));
