// SPDX-License-Identifier: Apache-2.0
// Says from when on a version of transfers no longer holds; what holds no longer is not packed.
// @param rows List<Map> id, version, supersededAt
// @returns nothing
// @bounds one relationship a row
// @index TRANSFERRED_TO(id, version)
// @source own
// @sample {rows: [{id: 'T1', version: 1, supersededAt: datetime('2026-03-01T00:00:00Z')}]}
UNWIND $rows AS row
MATCH ()-[fact:TRANSFERRED_TO {id: row.id, version: row.version}]->()
SET fact.supersededAt = row.supersededAt
REMOVE fact.packed
