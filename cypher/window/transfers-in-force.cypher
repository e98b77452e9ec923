// SPDX-License-Identifier: Apache-2.0
// Which transfers that hold now left each account of one part in the window? Columns per account, not a row per transfer.
// @param part Long which part of the accounts, from 0
// @param parts Long how many parts are read side by side
// @param fromMillis Long milliseconds since 1970 UTC, inclusive
// @param toMillis Long milliseconds since 1970 UTC, exclusive
// @param slice Long an account with that many transfers or more comes cut off here
// @returns account Long number of the node
// @returns ids List<String>
// @returns to List<Long> numbers of the nodes
// @returns packed List<List<Long>> as graph-model's README says; null where a transfer in force lacks it
// @bounds transfers in the window; one row an account that has any, slice transfers a row
// @index none; expands from every account
// @source own; id() although it is deprecated: reading a property of the beneficiary instead takes 35 % more time of the server
// @sample {part: 0, parts: 2, fromMillis: 1767225600000, toMillis: 1775001600000, slice: 4000}
MATCH (account:Account)
WHERE id(account) % $parts = $part
CALL (account) {
  MATCH (account)-[transfer:TRANSFERRED_TO]->(beneficiary)
  WITH transfer, beneficiary, transfer.packed AS packed
  WHERE packed[0] >= $fromMillis AND packed[0] < $toMillis
    OR packed IS NULL AND transfer.supersededAt IS NULL
  LIMIT $slice
  RETURN collect(transfer.id) AS ids, collect(id(beneficiary)) AS to, collect(coalesce(packed, [])) AS packed
}
WITH * WHERE size(ids) > 0
RETURN id(account) AS account, ids, to, packed
