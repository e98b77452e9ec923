// SPDX-License-Identifier: Apache-2.0
// Adds versions of ownerships.
// @param rows List<Map> from, to, properties
// @returns nothing
// @bounds one relationship a row
// @index Customer(id), Account(id)
// @source own
// @sample {rows: [{from: 'X', to: 'Y', properties: {id: 'K1|A1|OWNER', version: 1}}]}
UNWIND $rows AS row
MATCH (from:Customer {id: row.from})
MATCH (to:Account {id: row.to})
CREATE (from)-[fact:OWNS]->(to)
SET fact = row.properties
