# SPDX-License-Identifier: Apache-2.0
# Says what building, running and testing need on this machine. Works with nothing built. Sourced by the launcher.

doctor_complete=0

have() {
  echo "  ok       $*"
}

lack() {
  echo "  missing  $1: $2"
  doctor_complete=2
}

check_jdk() {
  local jdk
  if jdk=$(find_jdk); then
    have "JDK $(jdk_version "$jdk") at $jdk"
  else
    lack "JDK $minimum_jdk" "$(jdk_remedy)"
  fi
}

check_tools() {
  if command -v mvn >/dev/null 2>&1; then
    have "Maven at $(command -v mvn)"
  else
    lack Maven "install it from https://maven.apache.org, on Debian with: sudo apt-get install maven"
  fi
  if [ "$(node_version || echo 0)" -ge "$minimum_node" ] && command -v npm >/dev/null 2>&1; then
    have "Node.js $(node --version) with npm $(npm --version)"
  else
    lack "Node.js $minimum_node with npm" "get it from https://nodejs.org, on Debian with: sudo apt-get install nodejs npm"
  fi
}

check_test_tools() {
  local place
  if place=$(find_chromium); then
    have "Chromium at $place"
  else
    lack "Chromium (for ./skein test only)" "$(install_remedy chromium)"
  fi
  if place=$(find_postgres); then
    have "PostgreSQL at $place"
  else
    lack "PostgreSQL (for ./skein test only)" "$(install_remedy postgresql)"
  fi
}

install_remedy() {
  if install_prefix >/dev/null; then
    echo "./skein test installs it by itself"
  else
    echo "install it, on Debian with: sudo apt-get install $1"
  fi
}

check_disk() {
  local free
  free=$(df -Pm "$home" | awk 'NR == 2 { print $4 }')
  if [ "$free" -ge 3000 ]; then
    have "free disk $free MB at $home"
  else
    lack "free disk (there are $free MB at $home)" "a first build and a demo need 3000 MB"
  fi
}

run_doctor() {
  case ${2:-} in
    -h | --help)
      echo "Usage: ./skein doctor [--state DIR] [--port N]"
      echo "Says what is missing on this machine and how to get it."
      return 0
      ;;
  esac
  echo "To build and run:"
  check_jdk
  check_tools
  check_disk
  echo "To test:"
  check_test_tools
  if [ -e "$java_stamp" ] && JAVA_HOME=$(find_jdk); then
    echo "To run what is built:"
    "$JAVA_HOME/bin/java" -Dskein.home="$home" -cp "$home/backend/server/target/classes:$home/backend/server/target/lib/*" \
      io.skein.app.Skein "$@" || doctor_complete=2
  fi
  exit "$doctor_complete"
}
