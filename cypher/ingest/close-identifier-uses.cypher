// SPDX-License-Identifier: Apache-2.0
// Says from when on a version of identifier uses no longer holds.
// @param rows List<Map> id, version, supersededAt
// @returns nothing
// @bounds one relationship a row
// @index HAS_IDENTIFIER(id, version)
// @source own
// @sample {rows: [{id: 'K1|PHONE:+4930', version: 1, supersededAt: datetime('2026-03-01T00:00:00Z')}]}
UNWIND $rows AS row
MATCH ()-[fact:HAS_IDENTIFIER {id: row.id, version: row.version}]->()
SET fact.supersededAt = row.supersededAt
