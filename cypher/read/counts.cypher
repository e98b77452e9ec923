// SPDX-License-Identifier: Apache-2.0
// How many nodes and relationships of each label and type are there?
// @returns name String
// @returns total Long
// @bounds one row a label or type, from the count store
// @index none
// @source own
// @sample {}
MATCH (node:Customer) RETURN 'Customer' AS name, count(node) AS total
UNION ALL
MATCH (node:Account) RETURN 'Account' AS name, count(node) AS total
UNION ALL
MATCH (node:Device) RETURN 'Device' AS name, count(node) AS total
UNION ALL
MATCH (node:Identifier) RETURN 'Identifier' AS name, count(node) AS total
UNION ALL
MATCH ()-[tie:OWNS]->() RETURN 'OWNS' AS name, count(tie) AS total
UNION ALL
MATCH ()-[tie:HAS_IDENTIFIER]->() RETURN 'HAS_IDENTIFIER' AS name, count(tie) AS total
UNION ALL
MATCH ()-[tie:LOGGED_IN_FROM]->() RETURN 'LOGGED_IN_FROM' AS name, count(tie) AS total
UNION ALL
MATCH ()-[tie:TRANSFERRED_TO]->() RETURN 'TRANSFERRED_TO' AS name, count(tie) AS total
