// SPDX-License-Identifier: Apache-2.0
// Which versions of these devices are stored?
// @param ids List<String> business ids
// @returns id String
// @returns properties Map
// @returns versions List<List>
// @bounds one row an id that is stored
// @index Device(id)
// @source own
// @sample {ids: ['K1', 'K2']}
UNWIND $ids AS id
MATCH (node:Device {id: id})
RETURN id, properties(node) AS properties,
  COLLECT {
    MATCH (node)-[:HAD_VERSION]->(former:FactVersion)
    RETURN [former.version, former.contentHash, former.recordedAt, former.supersededAt]
  } AS versions
