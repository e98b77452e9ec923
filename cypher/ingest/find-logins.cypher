// SPDX-License-Identifier: Apache-2.0
// Which versions of these logins are stored?
// @param ids List<String> business ids
// @returns id String
// @returns versions List<List>
// @bounds one row an id that is stored
// @index LOGGED_IN_FROM(id, version)
// @source own
// @sample {ids: ['L1']}
UNWIND $ids AS id
MATCH ()-[fact:LOGGED_IN_FROM {id: id}]->()
WHERE fact.version >= 1
RETURN id, collect([fact.version, fact.contentHash, fact.recordedAt, fact.supersededAt]) AS versions
