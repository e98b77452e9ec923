// SPDX-License-Identifier: Apache-2.0
// By which number does the store know each account?
// @returns number Long of the node, good inside one transaction
// @returns account String business id
// @bounds one row an account
// @index none; scans every account
// @source own; id() for the same reason as in transfers-in-force
// @sample {}
MATCH (account:Account)
RETURN id(account) AS number, account.id AS account
