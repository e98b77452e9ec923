// SPDX-License-Identifier: Apache-2.0
// Creates accounts that are not stored; a stored one violates the constraint on its id.
// @param rows List<List> id, version, contentHash, recordedAt, origin, supersededAt, bankId, number, accountKind, accountClass, currency, openedAt, closedAt
// @returns created Long
// @bounds one node a row
// @index none
// @source own
// @sample {rows: [['K1', 1, null, null, null, null, null, null, null, null, null, null, null]]}
UNWIND $rows AS row
CREATE (:Account {
  id: row[0], version: row[1], contentHash: row[2], recordedAt: row[3], origin: row[4], bankId: row[6],
  number: row[7], accountKind: row[8], accountClass: row[9], currency: row[10], openedAt: row[11],
  closedAt: row[12]
})
RETURN count(*) AS created
