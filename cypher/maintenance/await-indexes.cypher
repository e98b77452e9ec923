// SPDX-License-Identifier: Apache-2.0
// Waits until all indexes are filled.
// @param seconds Long s
// @returns nothing
// @bounds at most that long
// @index none
// @source own
// @sample {seconds: 300}
CALL db.awaitIndexes($seconds)
