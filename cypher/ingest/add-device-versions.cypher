// SPDX-License-Identifier: Apache-2.0
// Files former versions of devices behind them.
// @param rows List<Map> id, version and properties of the version node
// @returns nothing
// @bounds one node a row
// @index Device(id)
// @source own
// @sample {rows: [{id: 'K1', version: 1, properties: {factKind: 'CUSTOMER'}}]}
UNWIND $rows AS row
MATCH (node:Device {id: row.id})
MERGE (node)-[:HAD_VERSION]->(former:FactVersion {id: row.id, version: row.version})
SET former += row.properties
