-- Lists by the time of the last change, and by the beginning of the name: a cursor has no room for a whole one.
create index projects_by_update on projects (updated_at, id);
create index projects_by_begin_of_name on projects ("left"(name, 60), id);
create index companies_by_update on companies (updated_at, id);
create index companies_by_begin_of_name on companies ("left"(name, 60), id);
-- Projects near a place and in a box.
create index projects_by_place on projects (latitude, longitude) where latitude is not null;
