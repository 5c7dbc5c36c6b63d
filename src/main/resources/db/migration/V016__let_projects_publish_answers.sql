-- Whether answers to firms that filed are published for all bidders: a promise of the project, fixed with its publication.
alter table projects add column publishes_answers boolean not null default false;
