# SPDX-License-Identifier: Apache-2.0
# Builds what is older than its sources. Sourced by the launcher, which gives $home, $build_log and fail.

java_stamp=$home/backend/server/target/built
page_stamp=$home/frontend/dist/.built

# Whether something below the given places is newer than a stamp file.
newer_than() {
  local stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' \) -prune \
    -o -type f -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

java_is_stale() {
  newer_than "$java_stamp" "$home/pom.xml" "$home/graph-model" "$home/cypher" "$home/backend"
}

page_is_stale() {
  [ -f "$home/frontend/package.json" ] && newer_than "$page_stamp" "$home/frontend"
}

# Runs one step of the build with its output in the log; on failure shows the end of it.
logged() {
  local what=$1
  shift
  if ! "$@" >>"$build_log" 2>&1; then
    grep -E 'ERROR|error|ENOSPC|ENOTFOUND' "$build_log" | tail -n 15 >&2 || true
    fail "$what failed$(build_hint); the whole log is $build_log"
  fi
}

build_hint() {
  if grep -q -E 'No space left on device|ENOSPC' "$build_log"; then
    echo " because the disk is full: free about 2 GB"
  elif grep -q -E 'Unknown host|UnknownHostException|ENOTFOUND|EAI_AGAIN|Connection refused|Could not transfer' "$build_log"; then
    echo " because there is no network: the first build fetches its libraries from Maven Central and the npm registry"
  fi
}

build_java() {
  command -v mvn >/dev/null 2>&1 || fail "Maven is missing: install it, on Debian with: sudo apt-get install maven"
  echo "building the server; the first time takes some minutes" >&2
  rm -rf "$home/backend/server/target/lib"
  logged "building the server" mvn -B -f "$home/pom.xml" -Pfast package
  touch "$java_stamp"
}

build_page() {
  [ "$(node_version || echo 0)" -ge "$minimum_node" ] ||
    fail "Node.js $minimum_node or later is missing: get it from https://nodejs.org, on Debian with: sudo apt-get install nodejs npm"
  echo "building the page" >&2
  if [ ! -d "$home/frontend/node_modules" ] || [ "$home/frontend/package-lock.json" -nt "$home/frontend/node_modules" ]; then
    logged "fetching the libraries of the page" npm --prefix "$home/frontend" ci --no-audit --no-fund
  fi
  logged "building the page" npm --prefix "$home/frontend" run build
  touch "$page_stamp"
}

# Builds the program, and the page too for the commands that serve it. One build at a time: a second instance waits for the
# first and then finds everything fresh.
build_if_stale() {
  local with_page=no
  case ${1:-} in demo | serve) with_page=yes ;; esac
  java_is_stale || { [ "$with_page" = yes ] && page_is_stale; } || return 0
  mkdir -p "$(dirname "$build_log")"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$home/.skein/logs/build.lock"
    flock 9
  fi
  : >"$build_log"
  if java_is_stale; then build_java; fi
  if [ "$with_page" = yes ] && page_is_stale; then build_page; fi
  if command -v flock >/dev/null 2>&1; then exec 9>&-; fi
}
