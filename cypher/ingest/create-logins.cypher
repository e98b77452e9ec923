// SPDX-License-Identifier: Apache-2.0
// Adds versions of logins; none for a row whose ends are not stored. A stored version violates the constraint on id and version.
// @param rows List<List> id, version, contentHash, recordedAt, origin, supersededAt, at, ip, from, to
// @returns created Long
// @bounds one relationship a row
// @index Customer(id), Device(id)
// @source own
// @sample {rows: [['F1', 1, null, null, null, null, null, null, 'X', 'Y']]}
UNWIND $rows AS row
MATCH (from:Customer {id: row[8]})
MATCH (to:Device {id: row[9]})
CREATE (from)-[:LOGGED_IN_FROM {
  id: row[0], version: row[1], contentHash: row[2], recordedAt: row[3], origin: row[4],
  supersededAt: row[5], at: row[6], ip: row[7]
}]->(to)
RETURN count(*) AS created
