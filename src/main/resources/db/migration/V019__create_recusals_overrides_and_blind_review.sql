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
