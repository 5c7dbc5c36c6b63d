#!/usr/bin/env bash
# Read in by try-production.sh and kill-rounds.sh: the production jar as an operator would run it, without containers, and
# what it needs: an external PostgreSQL with the two users of database/roles.sql and a real Keycloak with the demonstration
# realm. Whoever reads this in has set `outside` to https where a proxy of its own stands in front, and calls `keycloak_up`,
# `migrates` and `start_service`. Budgets of requests are kept where it sets `limits` to true: who loads the service would use
# them up. Needs JDK, Maven, bash, curl, tar, xz and openssl. Everything it starts listens on the
# loopback address and ends with it; what it fetched stays under target/try-production.
# shellcheck disable=SC2034 # what is set here is used by who reads it in

keycloak_version=26.7.3
postgres_version=$(sed -n 's#.*<postgres-binaries.version>\(.*\)</.*#\1#p' pom.xml)
cache=$PWD/target/try-production
# World-readable and outside the project: the database and the service run as nobody when this is run by root.
work=$(mktemp -d "${TMPDIR:-/tmp}/emining-try.XXXXXX")
chmod 755 "$work"
# Where the body and the head of the last answer stand; a client that calls beside others has a place of its own.
answer=$work
declare -A pids=()
passed=0 failed=0

# --- small tools -----------------------------------------------------------------------------------------------------
stop_all() {
  for name in "${!pids[@]}"; do kill -TERM "${pids[$name]}" 2>/dev/null; done
  for _ in {1..50}; do
    kill -0 "${pids[@]}" 2>/dev/null || break
    sleep 0.2
  done
  for name in "${!pids[@]}"; do kill -KILL "${pids[$name]}" 2>/dev/null; done
  [ "$failed" -eq 0 ] || { mkdir -p "$cache" && rm -rf "$cache/logs" && cp -r "$work/logs" "$cache/logs" && echo "logs: target/try-production/logs"; }
  rm -rf "$work"
}
trap stop_all EXIT
trap 'exit 130' INT TERM

give_up() { # what could not even be tried is a failure
  echo "FAIL  $*"
  failed=$((failed + 1))
  echo "$passed passed, $failed failed"
  exit 1
}

check() { # name, command...
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok    $name"
  else
    failed=$((failed + 1))
    echo "FAIL  $name [${status:-} $(head -c 300 "$answer/body" 2>/dev/null)]"
  fi
}

within() { # seconds, command...: until it succeeds
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.3
  done
}

call() { # method, address, curl's options...: sets $status, writes body and head
  local method=$1 address=$2
  shift 2
  : >"$answer/body"
  status=$(curl -s --max-time 20 --cacert "$work/tls/cert.pem" -X "$method" "$address" "$@" \
    -o "$answer/body" -D "$answer/head" -w '%{http_code}')
}
answers() { # expected status, method, address, curl's options...; an answer that breaks off is none
  local expected=$1
  shift
  call "$@" && [ "$status" = "$expected" ]
}
problem() { answers "$@" && grep -qi '^content-type: application/problem+json' "$answer/head"; }
says() { grep -qF -- "$1" "$answer/body"; }
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$answer/body"; }
gone() { ! kill -0 "$1" 2>/dev/null; }

free_ports() { # six in a row
  local base port
  for ((base = 21000; base < 30000; base += 10)); do
    for ((port = base; port < base + 6; port++)); do
      (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && continue 2
    done
    echo $base && return
  done
}

sql() { # user, password, statements: prints the first column; fails with the database's words
  "$java" -cp "$driver:$work" Sql "jdbc:postgresql://127.0.0.1:$db_port/emining" "$@"
}
cat >"$work/Sql.java" <<'JAVA'
import java.sql.DriverManager;

class Sql {
    public static void main(String[] args) throws Exception {
        String address = args[0] + "?preferQueryMode=simple";
        try (var connection = DriverManager.getConnection(address, args[1], args[2]);
                var statement = connection.createStatement()) {
            for (boolean rows = statement.execute(args[3]); rows || statement.getUpdateCount() >= 0; rows = statement.getMoreResults()) {
                while (rows && statement.getResultSet().next()) System.out.println(statement.getResultSet().getString(1));
            }
        } catch (java.sql.SQLException refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        }
    }
}
JAVA

nobody=()
if [ "$(id -u)" = 0 ]; then nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups); fi
start() { # name, command...
  local name=$1
  shift
  "$@" >>"$work/logs/$name.log" 2>&1 &
  pids[$name]=$!
  # Else bash itself reports each kill below.
  [ "$name" = migration ] || [ "$name" = unmigrated ] || disown
}

artifact() { # coordinates, folder: unpacked once
  [ -d "$2" ] && return
  ./mvnw -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack -Dartifact="$1" \
    -DoutputDirectory="$2.part" >/dev/null 2>&1 && mv "$2.part" "$2"
}

# --- what is needed --------------------------------------------------------------------------------------------------
for tool in curl tar xz openssl; do command -v $tool >/dev/null || give_up "$tool is needed"; done
mkdir -p "$cache" "$work/logs" "$work/tls"
java=$(./mvnw --version 2>/dev/null | sed -n 's/.*runtime: //p')/bin/java
[ -x "$java" ] || give_up "./mvnw finds no JDK"
# Once, because some questions must be answered before a lock is given up.
"${java%java}javac" -d "$work" "$work/Sql.java" || give_up "$work/Sql.java cannot be compiled"
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ -n "$(find pom.xml src/main -newer target/quarkus-app/quarkus-run.jar -print -quit)" ]; then
  echo "building the production jar"
  ./mvnw -B -q package -Dmaven.test.skip=true >"$work/logs/build.log" 2>&1 || { tail -20 "$work/logs/build.log"; give_up "the build failed"; }
fi
# What the Dockerfile copies, and nothing else of the project.
mkdir "$work/app" && cp -r target/quarkus-app/{lib,quarkus,app} target/quarkus-app/*.jar "$work/app/" && chmod -R a+rX "$work/app"
driver=$(echo "$work"/app/lib/main/org.postgresql.postgresql-*.jar)
case $(uname -m) in aarch64 | arm64) architecture=arm64v8 ;; *) architecture=amd64 ;; esac
artifact "io.zonky.test.postgres:embedded-postgres-binaries-linux-$architecture:$postgres_version" "$cache/postgres-$postgres_version" ||
  give_up "PostgreSQL $postgres_version could not be fetched"
artifact "org.keycloak:keycloak-quarkus-dist:$keycloak_version:tar.gz" "$cache/keycloak-$keycloak_version" ||
  give_up "Keycloak $keycloak_version could not be fetched"
base=$(free_ports)
db_port=$base http_port=$((base + 1)) management_port=$((base + 2)) kc_port=$((base + 3)) tls_port=$((base + 4)) plain_port=$((base + 5))
service=http://127.0.0.1:$http_port management=http://127.0.0.1:$management_port realm=/realms/emining
if [ "${outside:-}" = https ]; then outside=https://localhost:$tls_port provider=https://localhost:$tls_port; else
  outside=$service provider=http://127.0.0.1:$kc_port
fi
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
  -addext subjectAltName=DNS:localhost -keyout "$work/tls/key.pem" -out "$work/tls/cert.pem" 2>/dev/null

# --- Keycloak (slow to start, so first) ------------------------------------------------------------------------------
keycloak=$(echo "$cache/keycloak-$keycloak_version"/keycloak-*)
rm -rf "$keycloak/data" && mkdir -p "$keycloak/data/import" && cp deploy/keycloak/emining-realm.json "$keycloak/data/import/"
start keycloak env JAVA_HOME="${java%/bin/java}" KC_HOSTNAME="$provider" KC_HOSTNAME_BACKCHANNEL_DYNAMIC=true \
  KC_PROXY_HEADERS=xforwarded KC_HTTP_HOST=127.0.0.1 KC_HTTP_PORT="$kc_port" KC_CACHE=local JAVA_OPTS_APPEND=-Xmx512m \
  KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD="$(openssl rand -hex 16)" \
  bash "$keycloak/bin/kc.sh" start-dev --import-realm

# --- PostgreSQL, its two users, the migration ------------------------------------------------------------------------
mkdir "$work/postgres" "$work/data"
tar -xJf "$cache/postgres-$postgres_version"/postgres-linux-*.txz -C "$work/postgres"
[ ${#nobody[@]} -eq 0 ] || chown 65534:65534 "$work/data"
superuser_password=$(openssl rand -hex 16) owner_password=$(openssl rand -hex 16) app_password=$(openssl rand -hex 16)
(umask 077 && echo "$superuser_password" >"$work/superuser" && { [ ${#nobody[@]} -eq 0 ] || chown 65534:65534 "$work/superuser"; })
"${nobody[@]}" "$work/postgres/bin/initdb" -D "$work/data" -U postgres -A scram-sha-256 --pwfile="$work/superuser" -E UTF8 \
  --locale=C.UTF-8 >"$work/logs/initdb.log" 2>&1 || give_up "initdb: $(tail -1 "$work/logs/initdb.log")"
start database "${nobody[@]}" "$work/postgres/bin/postgres" -D "$work/data" -p "$db_port" -h 127.0.0.1 -k ''
as_superuser() { "$java" -cp "$driver:$work" Sql "jdbc:postgresql://127.0.0.1:$db_port/$1" postgres "$superuser_password" "$2" >>"$work/logs/sql.log" 2>&1; }
within 30 as_superuser postgres "create database emining" || give_up "PostgreSQL does not start"
check "database/roles.sql makes the two users" as_superuser emining "$(cat deploy/database/roles.sql)"
as_superuser emining "alter role emining_owner password '$owner_password'; alter role emining_app password '$app_password'"

at_database=(QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$db_port/emining")
as_app=(QUARKUS_DATASOURCE_USERNAME=emining_app QUARKUS_DATASOURCE_PASSWORD="$app_password")
as_owner=(QUARKUS_DATASOURCE_USERNAME=emining_owner QUARKUS_DATASOURCE_PASSWORD="$owner_password")
identity=(QUARKUS_OIDC_AUTH_SERVER_URL="http://127.0.0.1:$kc_port$realm" QUARKUS_OIDC_TOKEN_ISSUER="$provider$realm"
  EMINING_IDENTITY_ISSUER_ALIAS=demo EMINING_IDENTITY_FIRST_OPERATOR=00000000-0000-4000-8000-000000000001)
openssl genpkey -algorithm ed25519 -out "$work/log-key.pem" 2>/dev/null
chmod 400 "$work/log-key.pem" && { [ ${#nobody[@]} -eq 0 ] || chown 65534:65534 "$work/log-key.pem"; }
log_key=(EMINING_LEDGER_ORIGIN=localhost/try-production EMINING_LEDGER_KEY_FILE="$work/log-key.pem")
own=(EMINING_LIMITS_ENABLED="${limits:-false}" EMINING_PUBLIC_URL="$outside" "${log_key[@]}" EMINING_CURSOR_SECRET="$(openssl rand -hex 24)" EMINING_DEMO_RECORDS=true
  QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT="$http_port" QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT="$management_port"
  QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=true QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED=true
  QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST=true QUARKUS_HTTP_PROXY_TRUSTED_PROXIES=127.0.0.1)
# From an empty environment, so that nothing of the caller's helps; with the options of the Dockerfile.
mapfile -t options < <(sed -n '/^ENTRYPOINT/,$p' Dockerfile | grep -oE '"-[^j"][^"]*"' | tr -d '"')
run() { cd "$work/app" && exec "${nobody[@]}" env -i PATH="$PATH" "$@" "$java" "${options[@]}" -jar quarkus-run.jar; }
ready() { answers 200 GET "$management/q/health/ready"; }
up() { within 180 eval 'ready || gone "${pids[service]}"' && ready; }
migrates() {
  start migration run "${at_database[@]}" "${as_owner[@]}" QUARKUS_PROFILE=prod,migration
  within 60 gone "${pids[migration]}" && wait "${pids[migration]}"
}
log=$work/logs/service.log
start_service() { start service run "${at_database[@]}" "${as_app[@]}" "${identity[@]}" "${own[@]}"; }
keycloak_up() { answers 200 GET "http://127.0.0.1:$kc_port$realm/.well-known/openid-configuration"; }

# --- who calls --------------------------------------------------------------------------------------------------------
token() { # form fields: sets $token
  local field arguments=()
  for field in "$@"; do arguments+=(--data-urlencode "$field"); done
  call POST "$provider$realm/protocol/openid-connect/token" "${arguments[@]}"
  token=$(field access_token)
  [ -n "$token" ]
}
person() { token grant_type=password client_id=emining-cli "username=$1" "password=$1"; }
as() { local given=$1; shift; "$@" -H "Authorization: Bearer $given"; }
new_key() { openssl rand -hex 16; }
post() { # expected status, token, path, body
  as "$2" answers "$1" POST "$outside/api/v1$3" -H "Idempotency-Key: $(new_key)" -H 'Content-Type: application/json' -d "$4"
}
operator='' organisation='' # set by who admits somebody: by whose token, and to what
admit() { post 201 "$operator" "/organisations/$organisation/members" "{\"subject\":\"$1\",\"displayName\":\"$2\",\"roles\":[\"$3\"]}"; }
ledger=$outside/api/v1/ledger
keep() { answers 200 GET "$ledger/$1" && cp "$answer/body" "$work/$2"; }
