// SPDX-License-Identifier: Apache-2.0
// Which transfers that hold now left one account in the window? A row a transfer, so that no account is too large.
// @param account String business id
// @param fromMillis Long milliseconds since 1970 UTC, inclusive
// @param toMillis Long milliseconds since 1970 UTC, exclusive
// @returns ids List<String> of one
// @returns to List<Long> number of the node, of one
// @returns packed List<List<Long>> of one
// @bounds transfers of one account in the window
// @index Account(id)
// @source own; id() for the same reason as in transfers-in-force
// @sample {account: 'X', fromMillis: 1767225600000, toMillis: 1775001600000}
MATCH (account:Account {id: $account})-[transfer:TRANSFERRED_TO]->(beneficiary)
WITH transfer, beneficiary, transfer.packed AS packed
WHERE packed[0] >= $fromMillis AND packed[0] < $toMillis
  OR packed IS NULL AND transfer.supersededAt IS NULL
RETURN [transfer.id] AS ids, [id(beneficiary)] AS to, [coalesce(packed, [])] AS packed
