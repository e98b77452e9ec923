// SPDX-License-Identifier: Apache-2.0
// Adds versions of ownerships; none for a row whose ends are not stored. A stored version violates the constraint on id and version.
// @param rows List<List> id, version, contentHash, recordedAt, origin, supersededAt, role, since, from, to
// @returns created Long
// @bounds one relationship a row
// @index Customer(id), Account(id)
// @source own
// @sample {rows: [['F1', 1, null, null, null, null, null, null, 'X', 'Y']]}
UNWIND $rows AS row
MATCH (from:Customer {id: row[8]})
MATCH (to:Account {id: row[9]})
CREATE (from)-[:OWNS {
  id: row[0], version: row[1], contentHash: row[2], recordedAt: row[3], origin: row[4],
  supersededAt: row[5], role: row[6], since: row[7]
}]->(to)
RETURN count(*) AS created
