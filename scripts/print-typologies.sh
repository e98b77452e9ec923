#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints the tables of docs/typologies anew from the detectors; what people wrote around them stays.
set -eu

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$home/scripts/machine.sh"

JAVA_HOME=$(find_jdk) || { jdk_remedy >&2; exit 2; }
export JAVA_HOME
cd "$home"
exec mvn -B -ntp -q -pl backend/detection -am test \
  -Dtest=TypologyPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true -Dskein.docs.write=true
