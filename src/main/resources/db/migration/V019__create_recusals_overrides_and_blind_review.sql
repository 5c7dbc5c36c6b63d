-- Whether reviewers judge filings before they know whose they are; fixed by the publication.
alter table projects add column blind_review boolean not null default false;
-- Of a filing on such a project: hidden from reviewers as long as the technical view of its case is not fixed.
alter table expressions_of_interest add column veiled boolean not null default false;

-- Persons (issuer#subject) who have stepped back from judging what was filed, and read it as reviewers no more.
create table filing_recusals (
    expression_id uuid not null references expressions_of_interest,
    person text not null,
    primary key (expression_id, person)
);

-- The same as of the expression of interest, for the queue.
alter table matches add column veiled boolean not null default false;

-- What a reviewer of the province says of a case before it knows whose it is. Written once, never changed; one a case.
create table match_technical_views (
    match_id uuid primary key references matches,
    score_confirmed boolean not null,
    comment text,
    organisation_id uuid not null references organisations,
    fixed_by uuid not null references members,
    fixed_at timestamptz not null,
    constraint match_technical_views_comment check (score_confirmed or comment is not null)
);

-- What a person says of itself before it turns a key on a case. Written once, never changed; one a person and case.
create table match_attestations (
    id uuid primary key,
    match_id uuid not null references matches,
    person text not null,
    member_id uuid not null references members,
    organisation_id uuid not null references organisations,
    office text not null constraint match_attestations_office check (
        office in ('PROVINCIAL_KEY', 'FEDERAL_KEY', 'APPEAL_BODY')),
    conflict boolean not null,
    -- The declaration that held then; one that names a conflict needs none.
    declaration_id uuid references declarations,
    attested_at timestamptz not null,
    constraint match_attestation_once unique (match_id, person),
    constraint match_attestations_declared check (conflict or declaration_id is not null)
);

-- A person steps back from a case. Written once, never changed.
create table match_recusals (
    id uuid primary key,
    match_id uuid not null references matches,
    person text not null,
    member_id uuid not null references members,
    organisation_id uuid not null references organisations,
    office text not null constraint match_recusals_office check (
        office in ('PROVINCIAL_KEY', 'FEDERAL_KEY', 'APPEAL_BODY')),
    -- Code of the list recusal-reasons.
    reason text not null,
    words text,
    -- The memberships of colleagues whom nothing known bars; where there are none, it is escalated.
    offered_to uuid[] not null,
    escalated boolean not null,
    recused_at timestamptz not null,
    constraint match_recusal_once unique (match_id, person),
    constraint match_recusals_escalated check (escalated = (cardinality(offered_to) = 0))
);

alter table match_decisions add column attestation_id uuid references match_attestations;

-- Why a lower-ranked firm was approved while higher-ranked ones stood before the same project.
create table decision_overrides (
    decision_id uuid primary key references match_decisions,
    match_id uuid not null references matches,
    project_id uuid not null references projects,
    -- Codes of the list override-reasons.
    reasons text[] not null constraint decision_overrides_reasons check (cardinality(reasons) > 0),
    words text not null
);
create index decision_overrides_by_project on decision_overrides (project_id);
-- Whom it passed over, with the score that was higher.
create table decision_passed_over (
    decision_id uuid not null references decision_overrides,
    match_id uuid not null references matches,
    score bigint not null,
    primary key (decision_id, match_id)
);
create index decision_passed_over_by_match on decision_passed_over (match_id);
