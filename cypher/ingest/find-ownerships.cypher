// SPDX-License-Identifier: Apache-2.0
// Which versions of these ownerships are stored?
// @param ids List<String> business ids
// @returns id String
// @returns versions List<List>
// @bounds one row an id that is stored
// @index OWNS(id, version)
// @source own
// @sample {ids: ['K1|A1|OWNER']}
UNWIND $ids AS id
MATCH ()-[fact:OWNS {id: id}]->()
WHERE fact.version >= 1
RETURN id, collect([fact.version, fact.contentHash, fact.recordedAt, fact.supersededAt]) AS versions
