# Read in by those who need the service as the README starts it: fresh data in target/$1, gone when the shell ends. What
# follows the first argument is given to the start.
# shellcheck shell=bash
log=target/$1.log
mkdir -p target
rm -rf "target/$1"
# A database of its own: a developer's data in .dev stay as they are.
./mvnw -B quarkus:dev -Dquarkus.embedded.postgresql.data.dir="target/$1" \
  -Dquarkus.analytics.disabled=true "${@:2}" >"$log" 2>&1 </dev/null &
maven=$!
stop() {
  kill "$maven" 2>/dev/null || true
  pkill -P "$maven" 2>/dev/null || true
  wait "$maven" 2>/dev/null || true
}
trap stop EXIT

for _ in $(seq 180); do
  curl -sf -o /dev/null http://localhost:8080/api/v1/code-lists && break
  kill -0 "$maven" 2>/dev/null || { tail -50 "$log"; echo "the service did not start"; exit 1; }
  sleep 1
done
curl -sf -o /dev/null http://localhost:8080/api/v1/code-lists || { tail -50 "$log"; exit 1; }

# The JDK that builds the service, for whatever else is run; the default one may be older.
JAVA_HOME=$(./mvnw --version 2>/dev/null | sed -n 's/.*runtime: //p')
export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
