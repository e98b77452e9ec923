#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Generates banks that nothing was tuned on, measures each, adds them up, and writes docs/quality/held-out.md, or docs/quality/hard.md with
# DIFFICULTY=hard: scripts/held-out.sh [SEED...]
# What was measured already is taken as it is with RESUME=1. PEOPLE, PATTERNS, DIFFICULTY and LINE change what is measured; SKEIN is another
# launcher, WORK another working folder, PAGE another page to write. EVALUATE holds further options of ./skein evaluate.
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=${WORK:-$home/.skein/held-out}
skein=${SKEIN:-$home/skein}
people=${PEOPLE:-10000} patterns=${PATTERNS:-3} difficulty=${DIFFICULTY:-medium} line=${LINE:-0.15}
case $difficulty in
  medium) page=held-out ;;
  *) page=$difficulty ;;
esac
target=${PAGE:-$home/docs/quality/$page.md}
[ $# != 0 ] || set -- 31 32 34 35 36 37 38 39
results=()
mkdir -p "$work"
for seed in "$@"; do
  name=$difficulty-$people-$patterns-seed-$seed
  result=$work/results/$name
  results+=("$result")
  if [ "${RESUME:-0}" = 1 ] && [ -f "$result/evaluation.json" ]; then
    echo "seed $seed: measured already"
    continue
  fi
  [ -f "$work/banks/$name/truth/truth.csv" ] \
    || "$skein" generate --seed "$seed" --people "$people" --patterns "$patterns" --difficulty "$difficulty" --force --out "$work/banks/$name"
  # shellcheck disable=SC2086 # several options
  "$skein" evaluate "$work/banks/$name" --state "$work/state/$name" --replay 0 --explain 0 --least-score "$line" ${EVALUATE:-} --out "$result"
  [ "${KEEP_STORES:-0}" = 1 ] || rm -rf "$work/state/$name"
done
"$skein" evaluate together "${results[@]}" --least-score "$line" --out "$work/together-$difficulty"
{
  echo "## Held-out generated banks, $difficulty"
  echo
  echo "\`scripts/held-out.sh $*\`, $(date -u +%F): for each seed \`./skein generate --people $people --difficulty $difficulty --patterns $patterns\` and \`./skein evaluate\`, with the default"
  echo "parameters, put together by \`./skein evaluate together --least-score $line\`."
  echo "Defaults, weights of scores and the line were chosen on other seeds and medium difficulty ([tuning](../tuning.md)); nobody looks at what is missed here."
  echo
  cat "$work/together-$difficulty/together.md"
} >"$target"
echo "wrote $target"
