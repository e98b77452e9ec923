// SPDX-License-Identifier: Apache-2.0
// Who owns an account, and with which accounts did it exchange money in the window? Owners by id, then accounts, most money first.
// @param id String
// @param from ZonedDateTime UTC, inclusive
// @param to ZonedDateTime UTC, exclusive
// @param basePerMinor Map value of one minor unit in the base currency, by currency
// @param offset Long
// @param end Long offset of the first neighbour after the page
// @returns total Long neighbours in all
// @returns page List<Map>
// @bounds one row with end - offset neighbours, by place, money and id
// @index Account(id)
// @source own
// @sample {id: 'A1', from: datetime('2026-01-01T00:00:00Z'), to: datetime('2026-04-01T00:00:00Z'), basePerMinor: {USD: 0.01}, offset: 0, end: 25}
MATCH (center:Account {id: $id})
CALL (center) {
  MATCH (center)-[transfer:TRANSFERRED_TO]-(other:Account)
  WHERE transfer.at >= $from AND transfer.at < $to AND transfer.supersededAt IS NULL AND other <> center
  // parallel transfers are summed before anything is joined
  WITH other, startNode(transfer) = center AS outgoing, transfer.paidCurrency AS currency,
    sum(transfer.paidMinor) AS minor, count(*) AS transfers, min(transfer.at) AS firstAt, max(transfer.at) AS lastAt
  WITH other, outgoing, collect([currency, minor]) AS totals, sum(minor * coalesce($basePerMinor[currency], 0.01)) AS money,
    sum(transfers) AS transfers, min(firstAt) AS firstAt, max(lastAt) AS lastAt
  WITH other, sum(money) AS money,
    collect({type: 'TRANSFERRED_TO', outgoing: outgoing, ties: transfers, totals: totals, firstAt: firstAt, lastAt: lastAt}) AS edges
  RETURN other.id AS otherId, 'Account' AS label, 1 AS place, money, edges
  UNION ALL
  MATCH (center)<-[owns:OWNS]-(other:Customer)
  WHERE owns.supersededAt IS NULL
  WITH other, count(*) AS ties, min(owns.since) AS firstAt
  RETURN other.id AS otherId, 'Customer' AS label, 0 AS place, 0.0 AS money,
    [{type: 'OWNS', outgoing: false, ties: ties, totals: [], firstAt: firstAt, lastAt: null}] AS edges
}
WITH otherId, label, place, money, edges
ORDER BY place, money DESC, otherId
WITH collect({id: otherId, label: label, edges: edges}) AS neighbours
RETURN size(neighbours) AS total, neighbours[$offset..$end] AS page
