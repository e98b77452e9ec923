#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures sets of data whose answers are known and writes docs/quality.md anew: scripts/quality.sh DATA...
# Without DATA it measures a bank that ./skein generate makes (seed 11, medium difficulty).
# What stands before the sets lies in docs/quality: held-out.md and hard.md are written by scripts/held-out.sh, the rest by hand. With TABLES=0 no set is measured
# anew, the results of the last time are put together.
# EVALUATE holds further options of ./skein evaluate, such as "--replay 0"; SKEIN another launcher; PAGE another page to write.
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$home/.skein/quality
skein=${SKEIN:-$home/skein}
target=${PAGE:-$home/docs/quality.md}
mkdir -p "$work"
if [ $# = 0 ]; then
  "$skein" generate --out "$work/generated-bank" --seed 11 --people 5000 --force
  set -- "$work/generated-bank"
fi
page=$work/quality.md
for part in head held-out hard misses; do
  sed 's#](\.\./#](#g' "$home/docs/quality/$part.md"
  echo
done | cat -s >"$page"
for data in "$@"; do
  result=$work/result-$(basename "$data")
  # shellcheck disable=SC2086 # several options
  [ "${TABLES:-1}" = 0 ] || "$skein" evaluate "$data" --out "$result" ${EVALUATE:-}
  cat "$result/quality.md" >>"$page"
done
mv "$page" "$target"
echo "wrote $target"
