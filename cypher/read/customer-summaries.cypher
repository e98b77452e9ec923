// SPDX-License-Identifier: Apache-2.0
// These customers in short, with the number of their distinct neighbours.
// @param ids List<String>
// @returns id String
// @returns title String
// @returns degree Long
// @returns riskScore Double or null
// @returns riskGrade String or null
// @returns scoredAt ZonedDateTime or null
// @bounds one row a node that is stored
// @index Customer(id)
// @source own
// @sample {ids: ['X1']}
UNWIND $ids AS id
MATCH (node:Customer {id: id})
RETURN id, node.name AS title,
  COUNT {
    MATCH (node)-[tie:OWNS|HAS_IDENTIFIER|LOGGED_IN_FROM|TRANSFERRED_TO]-(other)
    WHERE tie.supersededAt IS NULL AND other <> node
    RETURN DISTINCT other
  } AS degree,
  node.riskScore AS riskScore, node.riskGrade AS riskGrade, node.scoredAt AS scoredAt
