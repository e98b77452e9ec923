// SPDX-License-Identifier: Apache-2.0
// Adds versions of identifier uses; none for a row whose ends are not stored. A stored version violates the constraint on id and version.
// @param rows List<List> id, version, contentHash, recordedAt, origin, supersededAt, since, from, to, identifierKind, value
// @returns created Long
// @bounds one relationship a row
// @index Customer(id), Identifier(id)
// @source own
// @sample {rows: [['F1', 1, null, null, null, null, null, 'X', 'Y', 'PHONE', '+49']]}
UNWIND $rows AS row
MATCH (from:Customer {id: row[7]})
MERGE (to:Identifier {id: row[8]})
  ON CREATE SET to.identifierKind = row[9], to.value = row[10]
CREATE (from)-[:HAS_IDENTIFIER {
  id: row[0], version: row[1], contentHash: row[2], recordedAt: row[3], origin: row[4],
  supersededAt: row[5], since: row[6]
}]->(to)
RETURN count(*) AS created
