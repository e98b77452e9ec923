// SPDX-License-Identifier: Apache-2.0
// Which nodes have an id, number, name or value that begins with one of these spellings of a text?
// @param spellings List<String>
// @param limit Long
// @returns node Map label and id
// @bounds limit rows, by label and id
// @index id of every label, Account(number), Customer(name), Identifier(value)
// @source own
// @sample {spellings: ['A', 'a'], limit: 20}
CALL () {
  UNWIND $spellings AS spelling
  MATCH (node:Account)
  WHERE node.id STARTS WITH spelling
  RETURN 'Account' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  UNWIND $spellings AS spelling
  MATCH (node:Account)
  WHERE node.number STARTS WITH spelling
  RETURN 'Account' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  UNWIND $spellings AS spelling
  MATCH (node:Customer)
  WHERE node.id STARTS WITH spelling
  RETURN 'Customer' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  UNWIND $spellings AS spelling
  MATCH (node:Customer)
  WHERE node.name STARTS WITH spelling
  RETURN 'Customer' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  UNWIND $spellings AS spelling
  MATCH (node:Device)
  WHERE node.id STARTS WITH spelling
  RETURN 'Device' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  UNWIND $spellings AS spelling
  MATCH (node:Identifier)
  WHERE node.id STARTS WITH spelling
  RETURN 'Identifier' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  UNWIND $spellings AS spelling
  MATCH (node:Identifier)
  WHERE node.value STARTS WITH spelling
  RETURN 'Identifier' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
}
WITH DISTINCT label, id
ORDER BY label, id
LIMIT $limit
RETURN {label: label, id: id} AS node
