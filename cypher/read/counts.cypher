// SPDX-License-Identifier: Apache-2.0
// How many nodes and relationships of each label and type are there?
// @returns name String
// @returns total Long
// @bounds one row a label or type, from the count store
// @index none
// @source own
// @sample {}
RETURN 'Customer' AS name, COUNT { (:Customer) } AS total
UNION ALL
RETURN 'Account' AS name, COUNT { (:Account) } AS total
UNION ALL
RETURN 'Device' AS name, COUNT { (:Device) } AS total
UNION ALL
RETURN 'Identifier' AS name, COUNT { (:Identifier) } AS total
UNION ALL
RETURN 'OWNS' AS name, COUNT { ()-[:OWNS]->() } AS total
UNION ALL
RETURN 'HAS_IDENTIFIER' AS name, COUNT { ()-[:HAS_IDENTIFIER]->() } AS total
UNION ALL
RETURN 'LOGGED_IN_FROM' AS name, COUNT { ()-[:LOGGED_IN_FROM]->() } AS total
UNION ALL
RETURN 'TRANSFERRED_TO' AS name, COUNT { ()-[:TRANSFERRED_TO]->() } AS total
