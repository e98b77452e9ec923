// SPDX-License-Identifier: Apache-2.0
// Which of these accounts are stored?
// @param ids List<String> business ids
// @returns id String
// @bounds one row an id that is stored
// @index Account(id)
// @source own
// @sample {ids: ['K1']}
UNWIND $ids AS id
MATCH (node:Account {id: id})
RETURN id
