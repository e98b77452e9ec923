// SPDX-License-Identifier: Apache-2.0
// Which nodes have an id, number, name or value that begins with the text?
// @param text String
// @param limit Long
// @returns node Map label and id
// @bounds limit rows, by label and id
// @index id of every label, Account(number), Customer(name), Identifier(value)
// @source own
// @sample {text: 'A', limit: 20}
CALL () {
  MATCH (node:Account)
  WHERE node.id STARTS WITH $text
  RETURN 'Account' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  MATCH (node:Account)
  WHERE node.number STARTS WITH $text
  RETURN 'Account' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  MATCH (node:Customer)
  WHERE node.id STARTS WITH $text
  RETURN 'Customer' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  MATCH (node:Customer)
  WHERE node.name STARTS WITH $text
  RETURN 'Customer' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  MATCH (node:Device)
  WHERE node.id STARTS WITH $text
  RETURN 'Device' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  MATCH (node:Identifier)
  WHERE node.id STARTS WITH $text
  RETURN 'Identifier' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
  UNION
  MATCH (node:Identifier)
  WHERE node.value STARTS WITH $text
  RETURN 'Identifier' AS label, node.id AS id
  ORDER BY id
  LIMIT $limit
}
WITH DISTINCT label, id
ORDER BY label, id
LIMIT $limit
RETURN {label: label, id: id} AS node
