// SPDX-License-Identifier: Apache-2.0
// When was the first stored transfer executed?
// @returns at ZonedDateTime
// @bounds one row, or none if there is no transfer
// @index TRANSFERRED_TO(at)
// @source own
// @sample {}
MATCH ()-[transfer:TRANSFERRED_TO]->()
WHERE transfer.at IS NOT NULL
RETURN transfer.at AS at
ORDER BY at
LIMIT 1
