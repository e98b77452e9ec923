// SPDX-License-Identifier: Apache-2.0
// Adds versions of logins.
// @param rows List<Map> from, to, properties
// @returns nothing
// @bounds one relationship a row
// @index Customer(id), Device(id)
// @source own
// @sample {rows: [{from: 'X', to: 'Y', properties: {id: 'L1', version: 1}}]}
UNWIND $rows AS row
MATCH (from:Customer {id: row.from})
MATCH (to:Device {id: row.to})
CREATE (from)-[fact:LOGGED_IN_FROM]->(to)
SET fact = row.properties
