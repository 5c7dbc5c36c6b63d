"""Read by the fuzzer: a file of lines goes over the wire as text does, and a refused call stores nothing.

For the second, a trigger on each table that requests write notes what was written or taken away and kept: what is rolled back
is not noted either. DATABASE_PORT is that of the service's database; the fuzzer sends one request after the other.
"""

import os

import pg8000.native
import schemathesis

schemathesis.serializer.alias("application/x-ndjson", "text/plain")

# What the service writes by itself, at any time.
IN_THE_BACKGROUND = (
    "change_heads changes digests exposure_counts exposure_shares feed_position flyway_schema_history log_checkpoints log_nodes"
    " log_places match_lists outbox watched webhook_attempts webhook_deliveries webhook_position"
).split()
# What it changes by itself, once a request has made it.
CHANGED_IN_THE_BACKGROUND = (
    "documents import_proposals import_row_terms import_rows imports log_leaves log_waiting match_clocks matches operations"
    " webhook_endpoints webhook_keys"
).split()


class Watch:
    def __init__(self, port: int) -> None:
        self.database = pg8000.native.Connection("postgres", host="127.0.0.1", port=port, database="postgres")
        self.last = 0
        self.busy = False
        self.database.run("create table if not exists watched (id bigserial primary key, entry text not null)")
        self.database.run(
            "create or replace function watch() returns trigger language plpgsql as"
            " $$ begin insert into watched (entry) values (tg_op || ' ' || tg_table_name); return null; end $$"
        )
        for (table,) in self.database.run("select relname from pg_stat_user_tables"):
            if table not in IN_THE_BACKGROUND:
                events = "insert" if table in CHANGED_IN_THE_BACKGROUND else "insert or update or delete"
                self.database.run(f"create or replace trigger watch after {events} on {table} for each row execute function watch()")

    def noted(self) -> list[str]:
        """What was written or taken away since this was last asked."""
        rows = self.database.run("select id, entry from watched where id > :last order by id", last=self.last)
        self.last = rows[-1][0] if rows else self.last
        return sorted({entry for _, entry in rows})

    def entering(self) -> bool:
        """Whether rows of an import are being entered, as refused calls would have left them."""
        return bool(self.database.run("select 1 from imports where status in ('QUEUED', 'RUNNING') limit 1"))


watch = Watch(int(os.environ["DATABASE_PORT"]))


@schemathesis.hook
def map_headers(context, headers):
    """Acting for an organisation that somebody made up is refused before anything else is looked at: it is tried now and then."""
    if headers and not str(headers.get("X-Organisation-Id", "0")).startswith("0"):
        headers.pop("X-Organisation-Id")
    return headers


@schemathesis.hook
def before_call(context, case, kwargs):
    # In this order: what is entered until it is found that nothing is being entered any more, is not of this call.
    watch.busy = watch.entering()
    watch.noted()


@schemathesis.check
def refused_calls_store_nothing(ctx, response, case):
    written = watch.noted()
    if response.status_code >= 400 and written and not watch.busy:
        raise AssertionError(f"{response.status_code}, and yet: {', '.join(written)}")
