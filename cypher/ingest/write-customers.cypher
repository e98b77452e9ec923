// SPDX-License-Identifier: Apache-2.0
// Creates customers, or gives them the properties of a later version.
// @param rows List<Map> id and properties; a null property is removed
// @returns nothing
// @bounds one node a row
// @index Customer(id)
// @source own
// @sample {rows: [{id: 'K1', properties: {version: 1}}]}
UNWIND $rows AS row
MERGE (node:Customer {id: row.id})
SET node += row.properties
