#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures sets of data whose answers are known and writes docs/quality.md anew: scripts/quality.sh DATA...
# Without DATA it measures a bank that ./skein generate makes (seed 11, medium difficulty).
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$home/.skein/quality
mkdir -p "$work"
if [ $# = 0 ]; then
  "$home/skein" generate --out "$work/generated-bank" --seed 11 --people 5000 --force
  set -- "$work/generated-bank"
fi
page=$work/quality.md
cat "$home/docs/quality.head.md" >"$page"
for data in "$@"; do
  result=$work/result-$(basename "$data")
  "$home/skein" evaluate "$data" --out "$result"
  cat "$result/quality.md" >>"$page"
done
mv "$page" "$home/docs/quality.md"
echo "wrote docs/quality.md"
