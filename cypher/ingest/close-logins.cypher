// SPDX-License-Identifier: Apache-2.0
// Says from when on a version of logins no longer holds.
// @param rows List<Map> id, version, supersededAt
// @returns nothing
// @bounds one relationship a row
// @index LOGGED_IN_FROM(id, version)
// @source own
// @sample {rows: [{id: 'L1', version: 1, supersededAt: datetime('2026-03-01T00:00:00Z')}]}
UNWIND $rows AS row
MATCH ()-[fact:LOGGED_IN_FROM {id: row.id, version: row.version}]->()
SET fact.supersededAt = row.supersededAt
