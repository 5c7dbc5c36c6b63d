#!/bin/sh
# Gives the two database users of roles.sql their passwords, once, when the database is made.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d emining \
  -v owner="$EMINING_OWNER_PASSWORD" -v app="$EMINING_APP_PASSWORD" <<'SQL'
alter role emining_owner password :'owner';
alter role emining_app password :'app';
SQL
