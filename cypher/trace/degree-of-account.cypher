// SPDX-License-Identifier: Apache-2.0
// How many transfers has an account, whatever their time?
// @param account String business id
// @returns degree Long versions of transfers, paid and received
// @bounds one row
// @index Account(id)
// @source own
// @sample {account: 'A1'}
MATCH (account:Account {id: $account})
RETURN COUNT { (account)-[:TRANSFERRED_TO]->() } + COUNT { (account)<-[:TRANSFERRED_TO]-() } AS degree
