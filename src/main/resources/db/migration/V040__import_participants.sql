-- Which companies would take part in which projects: each row becomes the draft of an expression of interest.
alter table imports drop constraint imports_kind;
alter table imports
    add constraint imports_kind check (kind in ('COMPANIES', 'PROJECTS', 'PARTICIPANTS'));

alter table external_ids drop constraint external_ids_kind;
alter table external_ids
    add constraint external_ids_kind check (kind in ('COMPANIES', 'PROJECTS', 'PARTICIPANTS'));
