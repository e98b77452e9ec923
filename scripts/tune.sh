#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Tunes the detectors as the defaults were tuned, and then the weights of scores, on generated banks (seeds 21 to 29) and on the labelled sets given,
# reports on banks of two other seeds, and writes reports and settings to docs/quality/tuning, and the weights to where they ship from: scripts/tune.sh [DATA...]
# It begins with the values that were defaults before (docs/quality/tuning/before.properties); START=/dev/null begins with those of today.
# A tuning that was stopped goes on where it was. PART=detectors or PART=scores does one of both; SKEIN is another launcher, WORK another working
# folder, BANKS another folder of banks.
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=${WORK:-$home/.skein/tune}
banks=${BANKS:-$work/banks}
skein=${SKEIN:-$home/skein}
kept=$home/docs/quality/tuning
start=${START:-$kept/before.properties}

# What is held: hubs are a matter of the machine; limits, days, currencies, and how many payments are frequent, are a regulator's; the order in which an
# account spends is what an alert says of the money; the scorecard of mules is as its sources have it, and a higher score would make an age a
# condition; who sells a house repays a mortgage with another loan, and nobody does so in generated banks.
held=hubDegree,flowPolicy,limit,threshold,cashThreshold,foreignCashThreshold,transferThreshold,foreignTransferThreshold
held=$held,firmTransferThreshold,firmForeignTransferThreshold,utcOffset,limitCurrency
held=$held,secondClassDay,secondClassYear,thirdClassDay,thirdClassYear,youngBelow,oldFrom
held=$held,near-threshold-pair.minTransfers
held=$held,mule-score.minScore,exitWeight,newWeight,strangerWeight,ageWeight,mule-score.deviceWeight,loan-loop.minLoans

# bank SEED PEOPLE PATTERNS: generates it unless it is there.
bank() {
  [ -f "$banks/seed-$1/truth/truth.csv" ] \
    || "$skein" generate --seed "$1" --people "$2" --patterns "$3" --difficulty medium --force --out "$banks/seed-$1"
}

sets=()
for seed in 21 22 23 24 25; do bank $seed 5000 3 && sets+=(--train "$banks/seed-$seed"); done
for seed in 26 27 28 29; do bank $seed 5000 6 && sets+=(--train "$banks/seed-$seed"); done
for data in "$@"; do sets+=(--train "$data"); done
for seed in 31 32; do bank $seed 10000 3 && sets+=(--test "$banks/seed-$seed"); done
mkdir -p "$kept"

if [ "${PART:-detectors}" = detectors ]; then
  begin=()
  while read -r setting; do
    [ -z "$setting" ] || begin+=(--set "$setting")
  done <"$start"
  "$skein" tune --in-memory "${sets[@]}" "${begin[@]}" --hold "$held" --least-recall 0.95 --least-gain 0.03 --out "$work/tuning"
  cp "$work/tuning/tuning.md" "$work/tuning/tuned.properties" "$kept"
  echo "wrote $kept/tuning.md and tuned.properties; every trial is in $work/tuning/tuning.jsonl"
fi
if [ "${PART:-scores}" = scores ]; then
  "$skein" tune score --in-memory --density 2.6 "${sets[@]}" --out "$work/scores"
  cp "$work/scores/calibration.md" "$kept"
  cp "$work/scores/calibration.properties" "$home/backend/detection/src/main/resources/io/skein/score"
  echo "wrote $kept/calibration.md and the weights that ship; every finding is in $work/scores/findings.csv"
fi
