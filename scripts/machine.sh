# SPDX-License-Identifier: Apache-2.0
# What this machine has. Sourced by the launcher; every function prints what it found or fails silently.

minimum_jdk=25
minimum_node=20

# Set by the tests of these functions only: a directory to look into instead of the whole machine.
root=${SKEIN_MACHINE_ROOT:-}

# Major version of the JDK in a directory; fails when there is none with a compiler.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p'
  fi
}

jdk_of_path() {
  command -v javac >/dev/null 2>&1 || return 0
  local compiler
  compiler=$(command -v javac)
  while [ -L "$compiler" ]; do
    local target
    target=$(readlink "$compiler")
    case $target in /*) compiler=$target ;; *) compiler=$(dirname "$compiler")/$target ;; esac
  done
  dirname "$(dirname "$compiler")"
}

# The places in which JDKs are usually found, best first.
jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  jdk_of_path
  if [ -x "$root/usr/libexec/java_home" ]; then
    "$root/usr/libexec/java_home" -v "$minimum_jdk+" 2>/dev/null || true
  fi
  local place
  for place in "$root"/usr/lib/jvm/* "$root"/opt/*jdk* "$root"/opt/java/* "$root"/usr/local/*jdk* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* \
    "$root"/Library/Java/JavaVirtualMachines/*/Contents/Home "$root"/opt/homebrew/opt/openjdk*; do
    [ ! -d "$place" ] || echo "$place"
  done
}

find_jdk() {
  local place version
  while IFS= read -r place; do
    version=$(jdk_version "$place") || continue
    if [ "${version:-0}" -ge "$minimum_jdk" ]; then
      echo "$place"
      return 0
    fi
  done <<PLACES
$(jdk_candidates)
PLACES
  return 1
}

jdk_remedy() {
  local found
  found=$(command -v java >/dev/null 2>&1 && java -version 2>&1 | sed -n '1s/[^"]*"\([^"]*\)".*/\1/p' || true)
  echo "no JDK $minimum_jdk or later on this machine${found:+ (java is $found)}: install one, for example Temurin" \
    "$minimum_jdk from https://adoptium.net, or set JAVA_HOME to it"
}

node_version() {
  command -v node >/dev/null 2>&1 || return 1
  node --version | sed 's/^v\([0-9]*\).*/\1/'
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

# The directory with PostgreSQL's programs, of which Debian puts only some on the PATH.
find_postgres() {
  local place
  for place in $(command -v initdb >/dev/null 2>&1 && dirname "$(command -v initdb)") /usr/lib/postgresql/*/bin \
    /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin; do
    if [ -x "$place/initdb" ]; then
      echo "$place"
      return 0
    fi
  done
  return 1
}

# "sudo -n" or nothing when we may install Debian packages without asking anybody; fails otherwise.
install_prefix() {
  command -v apt-get >/dev/null 2>&1 || return 1
  if [ "$(id -u)" -eq 0 ]; then
    return 0
  fi
  command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null && echo "sudo -n"
}
