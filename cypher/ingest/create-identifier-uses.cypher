// SPDX-License-Identifier: Apache-2.0
// Adds versions of identifier uses.
// @param rows List<Map> from, to, identifierKind, value, properties
// @returns nothing
// @bounds one relationship a row
// @index Customer(id), Identifier(id)
// @source own
// @sample {rows: [{from: 'X', to: 'Y', properties: {id: 'K1|PHONE:+4930', version: 1}}]}
UNWIND $rows AS row
MATCH (from:Customer {id: row.from})
MERGE (to:Identifier {id: row.to})
  ON CREATE SET to.identifierKind = row.identifierKind, to.value = row.value
CREATE (from)-[fact:HAS_IDENTIFIER]->(to)
SET fact = row.properties
