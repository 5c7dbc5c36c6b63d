-- An import may change what was entered under the same external id before.
alter table imports
    drop constraint imports_mode,
    drop constraint imports_validate,
    drop constraint imports_progress,
    drop constraint imports_complete,
    add column changed int not null default 0,
    add column unchanged int not null default 0;
alter table imports
    add constraint imports_mode check (mode in ('VALIDATE', 'COMMIT', 'VALIDATE_UPSERT', 'UPSERT')),
    add constraint imports_validate check (mode in ('COMMIT', 'UPSERT') or created + changed = 0),
    add constraint imports_progress
        check (waiting + valid + created + changed + unchanged + existing + refused between 0 and total),
    add constraint imports_complete check (
        status <> 'SUCCEEDED' or valid + created + changed + unchanged + existing + refused = total);

alter table import_rows
    drop constraint import_rows_state,
    drop constraint import_rows_resource;
alter table import_rows
    add constraint import_rows_state check (
        state in ('PENDING', 'WAITING', 'VALID', 'CREATED', 'EXISTS', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    add constraint import_rows_resource check (
        (state in ('CREATED', 'EXISTS', 'CHANGED', 'UNCHANGED')) = (resource_id is not null));
