#!/usr/bin/env bash
# Kills the production service with kill -9 at random moments while several clients file and decide cases, and checks after
# each restart that nothing it had answered is lost. usage: deploy/kill-rounds.sh [ROUNDS] [SEED]; without, 20 rounds.
# A round: four clients send writes one after another, each under its own idempotency key, while somebody outside keeps
# signed checkpoints; the kill; the restart. Then, in this order,
#   there      every filing and decision that was answered stands in its case, with the entry it was promised,
#   again      every write of the round, sent again as it was, gives the same answer byte for byte; what was not answered is
#              answered now, and twice the same,
#   proven     an inclusion proof of each of those entries leads to a checkpoint signed after the restart; the whole log
#              holds by the checkpoints kept before the kill, and keeps every promise,
#   once       the database holds as many drafts, filings, decisions and entries of them as were sent, however often.
# Prints a line a round and ends with 'N passed, N failed'. Needs what production.sh needs.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
rounds=${1:-20} seed=${2:-$RANDOM}
RANDOM=$seed
moments=() # milliseconds after which to kill
for ((round = 1; round <= rounds; round++)); do moments+=($((1500 + RANDOM % 7000))); done
echo "seed $seed"
# shellcheck source=deploy/production.sh
. deploy/production.sh
# Often, so that kills meet the sequencer at work too.
own+=(EMINING_LEDGER_EVERY=1s)
clients=4

# --- writes that are remembered --------------------------------------------------------------------------------------
again() { # request: sends it as it was sent
  local who path text tag key match=()
  { read -r who && read -r path && read -r text && read -r tag && read -r key; } <"$1.sent"
  [ -z "$tag" ] || match=(-H "If-Match: $tag")
  as "${tokens[$who]}" answers 201 POST "$outside/api/v1$path" -H "Idempotency-Key: $key" \
    -H 'Content-Type: application/json' "${match[@]}" -d "$text"
}
etag() { sed -n 's/^[Ee][Tt][Aa][Gg]: //p' "$answer/head" | tr -d '\r'; }
send() { # whose token, path, body, entity tag: what was sent is known before it is, and what was answered afterwards
  sent=$((sent + 1))
  local request
  printf -v request '%s/%04d' "$answer" "$sent"
  printf '%s\n' "$1" "$2" "$3" "${4:-}" "$(new_key)" >"$request.sent"
  if again "$request"; then
    cp "$answer/body" "$request.body" && etag >"$request.tag" && touch "$request.answered"
  else
    [ "$status" = 000 ] || [ "$status" = 201 ] || echo "$2: $status $(head -c 300 "$answer/body")" >"$request.refused"
    return 1
  fi
}
first_id() { sed -n 's/^{"id":"\([^"]*\)".*/\1/p' "$answer/body"; }
look() { as "${tokens[$1]}" answers 200 GET "$outside/api/v1$2" && tag=$(etag); }

# --- the load --------------------------------------------------------------------------------------------------------
jcn() { # a Japanese company number that nobody has yet, with its check digit
  local number sum=0 i
  printf -v number '18%04d%02d%04d' "$round" "$1" "$2"
  for i in {0..11}; do sum=$((sum + ${number:11-i:1} * (1 + i % 2))); done
  echo "$((9 - sum % 9))$number"
}
client() { # number: one case after the other until it is not answered any more
  answer=$work/round-$round/$1
  mkdir -p "$answer"
  sent=0
  local nth reviewer=reviewer-ba outcome i=0
  [ $(($1 % 2)) = 0 ] || reviewer="reviewer-ba-2"
  for ((nth = 0; ; nth++)); do
    send firm-jp /companies "{\"name\":\"Load $round $1 $nth\",\"country\":\"JP\",\"identifiers\":[{\"scheme\":\"JP-JCN\",\"value\":\"$(jcn "$1" $nth)\"}],\"capabilities\":[{\"mineral\":\"copper\",\"stage\":\"REFINING\",\"facilities\":4}]}" || return
    local company
    company=$(first_id)
    send operator "/companies/$company/verifications" '{"evidence":"Seen"}' "$(etag)" || return
    for ((i = $1; i < ${#projects[@]}; i += clients)); do
      outcome='{"key":"PROVINCIAL","outcome":"APPROVED","reasons":["MEETS_NEEDS"]}'
      [ $((sent % 2)) = 0 ] || outcome='{"key":"PROVINCIAL","outcome":"APPROVED_WITH_CONDITIONS","reasons":["MEETS_NEEDS"],"conditions":[{"text":"Trains forty people."}]}'
      one_case "$company" "${projects[i]}" "$reviewer" "$outcome" || return
    done
  done
}
one_case() { # company, project, reviewer, decision
  local interest case step
  send firm-jp /expressions-of-interest "{\"projectId\":\"$2\",\"companyId\":\"$1\",\"stagesOffered\":[\"REFINING\"]}" || return
  interest=/expressions-of-interest/$(first_id)
  send firm-jp "$interest/submissions" '{}' "$(etag)" || return
  case=/matches/$(sed -n 's#.*"match":"/api/v1/matches/\([^"]*\)".*#\1#p' "$answer/body")
  look "$3" "$case" || return
  for step in acknowledgements reviews completions; do send "$3" "$case/$step" '{}' "$tag" && tag=$(etag) || return; done
  send "$3" "$case/attestations" '{"conflict":"NONE"}' || return
  look "$3" "$case" && send "$3" "$case/decisions" "$4" "$tag"
}
outsider() { # keeps a checkpoint now and then
  answer=$work/round-$round/outside
  mkdir -p "$answer"
  local nth
  for ((nth = 100; ; nth++)); do
    answers 200 GET "$ledger/checkpoints/latest" || return
    cp "$answer/body" "$answer/$nth.kept"
    sleep 0.7
  done
}

# --- what must hold --------------------------------------------------------------------------------------------------
fault() {
  faults=$((faults + 1))
  [ $faults -gt 5 ] || echo "      round $round: $*"
}
named() { grep -oE "$1" "$2" | tail -n 1; } # the last one
there() { # request of a filing or decision that was answered
  local entry case decision
  entry=$(named 'promise/v1\\nentry [0-9a-f-]{36}' "$1.body")
  entry=${entry##* }
  case=$(sed -n 's#.*"match":"/api/v1/matches/\([^"]*\)".*#\1#p' "$1.body")
  [ -n "$case" ] || case=$(sed -n 's/^{"id":"\([^"]*\)".*/\1/p' "$1.body")
  decision=$(sed -n 's/.*"decisions":\[{"id":"\([^"]*\)".*/\1/p' "$1.body")
  [ -n "$entry" ] && as "${tokens[operator]}" answers 200 GET "$outside/api/v1/matches/$case" && says "$entry" && says "$decision" &&
    says "$(named '"leafHash":"[0-9a-f]{64}"' "$1.body")" && echo "$entry" >"$1.entry"
}
same() { # request, file of what it should be answered with
  again "$1" && cmp -s "$answer/body" "$2.body" && [ "$(etag)" = "$(cat "$2.tag")" ]
}
proven() { # request
  answers 200 GET "$ledger/proofs/inclusion?entryId=$(cat "$1.entry")&treeSize=$size" &&
    says "$(named '"leafHash":"[0-9a-f]{64}"' "$1.body")" && cp "$answer/body" "$1.proof"
}
export_log() {
  local from
  logs=()
  for ((from = 0; from < size; from += 10000)); do
    keep "export?from=$from" "log-$from.ndjson" && logs+=("$work/log-$from.ndjson") || return
  done
}
verified() {
  "$java" -jar "$work/app/quarkus-run.jar" verify-log --key "$work/keys.json" "${given[@]}" "$@" >"$work/verdict" 2>&1 &&
    ! grep -q 'not due yet' "$work/verdict"
}
counted() { # as many of each as were sent since the first round
  sql postgres "$superuser_password" "select concat_ws(' ', (select count(*) from expressions_of_interest),
    (select count(*) from matches), (select count(*) from log_leaves where type = 'filing'),
    (select count(*) from match_decisions), (select count(*) from log_leaves where type = 'decision'),
    (select count(*) from log_leaves l where not exists (select from log_places p where p.leaf_id = l.id)))" >"$work/counts" 2>>"$work/logs/sql.log"
  [ "$(cat "$work/counts")" = "$drafts $filings $filings $decisions $decisions 0" ]
}

judge() { # a round, after the restart
  local request folder=$work/round-$round answered=0 filed=0 decided=0 open=0 given=() kept=()
  for request in "$folder"/*/*.refused; do [ ! -f "$request" ] || fault "refused under load: $(cat "$request")"; done
  for request in "$folder"/*/*.answered; do
    [ -f "$request" ] || continue
    request=${request%.answered} answered=$((answered + 1))
    case $(sed -n 2p "$request.sent") in
      */submissions) filed=$((filed + 1)) ;;
      */decisions) decided=$((decided + 1)) ;;
      *) continue ;;
    esac
    there "$request" || fault "answered, and not there: $(sed -n 2p "$request.sent")"
    kept+=("$request") given+=(--promise "$request.body")
  done
  for request in "$folder"/*/*.sent; do
    [ -f "$request" ] || continue
    request=${request%.sent}
    case $(sed -n 2p "$request.sent") in
      /expressions-of-interest) drafts=$((drafts + 1)) ;;
      */submissions) filings=$((filings + 1)) ;;
      */decisions) decisions=$((decisions + 1)) ;;
    esac
    if [ ! -f "$request.answered" ]; then
      open=$((open + 1))
      again "$request" && cp "$answer/body" "$request.body" && etag >"$request.tag" ||
        fault "not answered before, nor now: $(sed -n 2p "$request.sent") $status $(head -c 300 "$answer/body")"
    fi
    same "$request" "$request" || fault "another answer: $(sed -n 2p "$request.sent") $status"
  done
  post 201 "${tokens[operator]}" /ledger/checkpoints '{}' && cp "$answer/body" "$work/fresh.json" || fault "no fresh checkpoint"
  size=$(grep -oE '"size":[0-9]+' "$work/fresh.json" | tr -dc 0-9)
  given+=(--checkpoint "$work/fresh.json")
  for request in "${kept[@]}"; do
    proven "$request" && given+=(--proof "$request.proof") || fault "no proof for $(sed -n 2p "$request.sent")"
  done
  for request in "$folder"/outside/*.kept "${outside_kept[@]}"; do [ ! -f "$request" ] || given+=(--checkpoint "$request"); done
  export_log || fault "the log cannot be read"
  verified "${logs[@]}" || fault "verify-log: $(tail -n 1 "$work/verdict")"
  counted || fault "drafts, cases, entries of filings, decisions, entries of decisions, entries without a place are $(cat "$work/counts"), not $drafts $filings $filings $decisions $decisions 0"
  # One of each round goes on being kept.
  request=$(find "$folder/outside" -name '*.kept' | sort | tail -n 1)
  outside_kept+=("$request")
  survived=$((survived + decided))
  told="$answered answered ($filed filings, $decided decisions), $open not; $(grep -o 'HOLDS.*' "$work/verdict")"
}

# --- start -----------------------------------------------------------------------------------------------------------
migrates || give_up "the migration failed"
within 240 keycloak_up || give_up "Keycloak does not start: $(tail -3 "$work/logs/keycloak.log")"
declare -A tokens=()
known() { # tokens live five minutes
  local name
  for name in operator firm-jp reviewer-ba reviewer-ba-2; do person "$name" && tokens[$name]=$token || return; done
}
start_service
up || give_up "the service does not start: $(tail -n 1 "$log" | head -c 600)"
known || give_up "no tokens"
operator=${tokens[operator]}
post 201 "$operator" /organisations '{"kind":"FIRM","name":"Load"}' && organisation=$(field id) &&
  admit 00000000-0000-4000-8000-000000000008 Clerk FIRM &&
  post 201 "$operator" /organisations '{"kind":"AUTHORITY","name":"Mines and minerals department","jurisdiction":"PK-BA"}' &&
  organisation=$(field id) && admit 00000000-0000-4000-8000-000000000004 Reviewer REVIEWER &&
  admit 00000000-0000-4000-8000-000000000005 Reviewer REVIEWER &&
  post 201 "${tokens[reviewer-ba]}" /declarations '{"interests":[]}' &&
  post 201 "${tokens[reviewer-ba-2]}" /declarations '{"interests":[]}' &&
  post 201 "$operator" /ledger/checkpoints '{}' && keep keys keys.json &&
  answers 200 GET "$outside/api/v1/projects?province=PK-BA&limit=100" || give_up "nothing to load it with: $status $(head -c 300 "$answer/body")"
mapfile -t projects < <(grep -oE '"id":"[0-9a-f-]{36}","status":"PUBLISHED"' "$answer/body" | cut -d'"' -f4)
[ ${#projects[@]} -ge $clients ] || give_up "too few projects of Balochistan: ${#projects[@]}"

# --- rounds ----------------------------------------------------------------------------------------------------------
drafts=0 filings=0 decisions=0 survived=0 outside_kept=() loading=()
for ((round = 1; round <= rounds; round++)); do
  faults=0 told=
  known || fault "no tokens"
  for ((n = 0; n < clients; n++)); do client $n & loading[n]=$!; done
  outsider & loading[clients]=$!
  after=${moments[round - 1]}
  sleep "$((after / 1000)).$(printf %03d $((after % 1000)))"
  kill -KILL "${pids[service]}"
  wait "${loading[@]}"
  start_service
  if up && known; then judge; else fault "it does not start again: $(tail -n 1 "$log" | head -c 600)"; fi
  if [ $faults = 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  echo "$([ $faults = 0 ] && echo "ok   " || echo "FAIL ") round $round: killed after $after ms; $told"
done
echo "seed $seed, $filings filings and $decisions decisions in all, $survived of these answered before a kill"
if [ "$survived" -eq 0 ]; then
  failed=$((failed + 1))
  echo "FAIL  no decision was answered before a kill: nothing was put to the test; more rounds, or a quieter machine"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
