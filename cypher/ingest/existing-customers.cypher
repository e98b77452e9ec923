// SPDX-License-Identifier: Apache-2.0
// Which of these customers are stored?
// @param ids List<String> business ids
// @returns id String
// @bounds one row an id that is stored
// @index Customer(id)
// @source own
// @sample {ids: ['K1']}
UNWIND $ids AS id
MATCH (node:Customer {id: id})
RETURN id
