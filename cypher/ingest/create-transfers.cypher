// SPDX-License-Identifier: Apache-2.0
// Adds versions of transfers.
// @param rows List<Map> from, to, properties
// @returns nothing
// @bounds one relationship a row
// @index Account(id)
// @source own
// @sample {rows: [{from: 'X', to: 'Y', properties: {id: 'T1', version: 1}}]}
UNWIND $rows AS row
MATCH (from:Account {id: row.from})
MATCH (to:Account {id: row.to})
CREATE (from)-[fact:TRANSFERRED_TO]->(to)
SET fact = row.properties
