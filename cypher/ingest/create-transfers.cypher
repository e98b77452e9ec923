// SPDX-License-Identifier: Apache-2.0
// Adds versions of transfers; none for a row whose ends are not stored. A stored version violates the constraint on id and version.
// @param rows List<List> id, version, contentHash, recordedAt, origin, supersededAt, at, paidMinor, paidCurrency, receivedMinor, receivedCurrency, channel, reference, from, to, packed
// @returns created Long
// @bounds one relationship a row
// @index Account(id)
// @source own
// @sample {rows: [['F1', 1, null, null, null, null, null, null, null, null, null, null, null, 'X', 'Y', null]]}
UNWIND $rows AS row
MATCH (from:Account {id: row[13]})
MATCH (to:Account {id: row[14]})
CREATE (from)-[:TRANSFERRED_TO {
  id: row[0], packed: row[15], version: row[1], contentHash: row[2], recordedAt: row[3], origin: row[4],
  supersededAt: row[5], at: row[6], paidMinor: row[7], paidCurrency: row[8], receivedMinor: row[9],
  receivedCurrency: row[10], channel: row[11], reference: row[12]
}]->(to)
RETURN count(*) AS created
