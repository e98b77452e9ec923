# SPDX-License-Identifier: Apache-2.0
# Runs every test there is and prints the totals. Sourced by the launcher.

report_dir=$home/.skein/test
passed=0
failed=0
skipped=0
failures=$report_dir/failures.txt

test_usage() {
  cat <<'TEXT'
Usage: ./skein test [java] [frontend] [browser]

Runs the tests named, or all: java (formatter, sizes, compiler checks, unit, property, integration and architecture tests),
frontend (eslint, prettier, tsc, unit tests, build), browser (the page in a real Chromium).
Installs Chromium and PostgreSQL on Debian when it may; otherwise says what to install. The last line is the total; the lines
before it name what failed.
TEXT
}

# Installs a Debian package if it may; fails with what to do otherwise.
install_package() {
  local package=$1 prefix
  if ! prefix=$(install_prefix); then
    fail "the tests need $package: install it, on Debian with: sudo apt-get install $package"
  fi
  echo "installing $package" >&2
  mkdir -p "$report_dir"
  # shellcheck disable=SC2086 # the prefix is a command with its option, or nothing
  { [ -n "${lists_are_fresh:-}" ] || $prefix apt-get update; } >"$report_dir/install.log" 2>&1 &&
    $prefix env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$package" >>"$report_dir/install.log" 2>&1 ||
    fail "could not install $package (see $report_dir/install.log): install it by hand"
  lists_are_fresh=yes
}

# The names of the tests in JUnit reports that failed, a line each, with the first line of what they said.
failed_tests() {
  find "$@" -name '*.xml' -exec cat {} + 2>/dev/null | awk '
    function attribute(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
    /<testcase / { test = attribute("classname") "." attribute("name") }
    /<(failure|error)[ >]/ { said = attribute("message"); gsub(/(&#10;)+/, " ", said); print "  failed: " test ": " substr(said, 1, 300) }'
}

# Adds up the attributes of JUnit reports: <testsuite tests= errors= skipped= failures=>.
count_junit() {
  local totals
  failed_tests "$@" >>"$failures"
  totals=$(find "$@" -name '*.xml' -exec grep -h -E '<testsuite ' {} + 2>/dev/null | awk '
    function value(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
    { tests += value("tests"); bad += value("failures") + value("errors"); skipped += value("skipped") }
    END { print tests - bad - skipped, bad + 0, skipped + 0 }')
  set -- $totals
  echo "  $1 passed, $2 failed, $3 skipped"
  passed=$((passed + $1))
  failed=$((failed + $2))
  skipped=$((skipped + $3))
}

# Runs a check that is one step rather than a set of tests, and counts it as one.
check() {
  local what=$1
  shift
  if "$@"; then
    echo "  ok: $what"
    passed=$((passed + 1))
  else
    echo "  FAILED: $what"
    echo "  failed: $what" >>"$failures"
    failed=$((failed + 1))
  fi
}

test_java() {
  echo "== Java"
  find "$home" -path '*/target/surefire-reports/*' -name '*.xml' -delete 2>/dev/null || true
  check "build with all gates (mvn verify)" mvn -B --fail-at-end -f "$home/pom.xml" verify
  count_junit "$home/graph-model" "$home/cypher" "$home/backend" -path '*/target/surefire-reports/*'
}

page() {
  npm --prefix "$home/frontend" "$@"
}

test_frontend() {
  echo "== Frontend"
  page ci --no-audit --no-fund
  check "eslint and prettier" page run lint
  check "build (tsc, vite)" page run build
  page_tests "unit tests" test unit
}

page_tests() {
  local what=$1 script=$2 report=$report_dir/$3
  mkdir -p "$report"
  rm -f "$report"/*.xml
  check "$what" page run "$script" -- --reporter=default --reporter=junit --outputFile.junit="$report/TEST.xml"
  count_junit "$report"
}

test_browser() {
  echo "== Browser"
  CHROMIUM=$(find_chromium)
  export CHROMIUM
  [ -d "$home/frontend/node_modules" ] || page ci --no-audit --no-fund
  [ -d "$home/frontend/dist" ] || page run build
  page_tests "browser tests of every state of the page" e2e browser
  browser_over_demo
}

# The same tests over the real thing: a demo of its own, with its own Neo4j, on a port that is free.
browser_over_demo() {
  local state=$report_dir/demo log=$report_dir/demo.log port seconds=0 process
  port=$(free_port)
  rm -rf "$state"
  (run_program demo --state "$state" --port "$port") >"$log" 2>&1 &
  process=$!
  until grep -q '^Skein is at ' "$log"; do
    sleep 1
    seconds=$((seconds + 1))
    if [ "$seconds" -gt 600 ] || ! kill -0 "$process" 2>/dev/null; then
      echo "the demo did not start:" && tail -n 5 "$log"
      echo "  failed: start of the demo" >>"$failures"
      failed=$((failed + 1))
      kill "$process" 2>/dev/null || true
      return 0
    fi
  done
  export SKEIN_E2E_URL=http://127.0.0.1:$port
  SKEIN_E2E_PASSWORD=$(sed -n 's/^Log in with user name .* and password \(.*\)$/\1/p' "$log")
  export SKEIN_E2E_PASSWORD
  page_tests "browser tests over a real demo" e2e browser-demo
  unset SKEIN_E2E_URL SKEIN_E2E_PASSWORD
  check "the demo stops when asked" stop_demo "$process"
}

# Asks the demo to stop and waits for it; a program that was interrupted ends with 130.
stop_demo() {
  local code=0
  kill -TERM "$1"
  wait "$1" || code=$?
  [ "$code" -eq 0 ] || [ "$code" -eq 130 ] || [ "$code" -eq 143 ]
}

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

run_tests() {
  local part
  for part in "$@"; do
    case $part in
      -h | --help) test_usage && return 0 ;;
      java | frontend | browser) ;;
      *) fail "no such part of the tests: $part (there are java, frontend and browser)" ;;
    esac
  done
  [ $# -gt 0 ] || set -- java frontend browser
  require_jdk
  command -v mvn >/dev/null 2>&1 || fail "Maven is missing: install it, on Debian with: sudo apt-get install maven"
  [ "$(node_version || echo 0)" -ge "$minimum_node" ] || fail "Node.js $minimum_node or later is missing: get it from https://nodejs.org"
  find_postgres >/dev/null || install_package postgresql
  find_chromium >/dev/null || install_package chromium
  mkdir -p "$report_dir"
  : >"$failures"
  for part in "$@"; do
    "test_$part"
  done
  cat "$failures"
  echo "$passed passed, $failed failed${skipped:+, $skipped skipped}"
  [ "$failed" -eq 0 ]
}
