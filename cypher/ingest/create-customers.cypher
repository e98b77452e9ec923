// SPDX-License-Identifier: Apache-2.0
// Creates customers that are not stored; a stored one violates the constraint on its id.
// @param rows List<List> id, version, contentHash, recordedAt, origin, supersededAt, partyKind, name, bornOn, country, segment
// @returns created Long
// @bounds one node a row
// @index none
// @source own
// @sample {rows: [['K1', 1, null, null, null, null, null, null, null, null, null]]}
UNWIND $rows AS row
CREATE (:Customer {
  id: row[0], version: row[1], contentHash: row[2], recordedAt: row[3], origin: row[4],
  partyKind: row[6], name: row[7], bornOn: row[8], country: row[9], segment: row[10]
})
RETURN count(*) AS created
