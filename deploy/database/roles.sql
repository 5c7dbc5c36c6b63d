-- Two users of the database `emining`: one owns the tables and migrates, the other serves requests and can change rows
-- but no table. Run once by a superuser in that database; neither can log in before it is given a password
-- (psql: \password emining_owner).
create role emining_owner login;
create role emining_app login;

revoke all on database emining from public;
grant connect, create on database emining to emining_owner; -- create: for the extension that a migration asks for
grant connect on database emining to emining_app;

alter schema public owner to emining_owner;
revoke all on schema public from public;
grant usage on schema public to emining_app;

-- Holds for every table a migration will ever make.
alter default privileges for role emining_owner in schema public
    grant select, insert, update, delete on tables to emining_app;
alter default privileges for role emining_owner in schema public
    grant usage, select on sequences to emining_app;
