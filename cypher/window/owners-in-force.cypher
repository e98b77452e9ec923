// SPDX-License-Identifier: Apache-2.0
// Who holds which account now, in what capacity?
// @returns number Long of the account's node
// @returns owner String
// @returns role String
// @bounds one row an ownership in force
// @index none; expands from every customer
// @source own; id() for the same reason as in transfers-in-force
// @sample {}
MATCH (customer:Customer)-[owns:OWNS]->(account)
WHERE owns.supersededAt IS NULL
RETURN DISTINCT id(account) AS number, customer.id AS owner, owns.role AS role
