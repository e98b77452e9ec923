// SPDX-License-Identifier: Apache-2.0
// Which transfers went between two accounts in the window, in both directions?
// @param account String
// @param other String
// @param from ZonedDateTime UTC, inclusive
// @param to ZonedDateTime UTC, exclusive
// @param offset Long
// @param limit Long
// @returns fromId String
// @returns toId String
// @returns properties Map
// @bounds limit rows, oldest first
// @index Account(id)
// @source own
// @sample {account: 'A1', other: 'A2', from: datetime('2026-01-01T00:00:00Z'), to: datetime('2026-04-01T00:00:00Z'), offset: 0, limit: 100}
MATCH (account:Account {id: $account})
MATCH (other:Account {id: $other})
MATCH (account)-[transfer:TRANSFERRED_TO]-(other)
WHERE transfer.at >= $from AND transfer.at < $to AND transfer.supersededAt IS NULL
WITH DISTINCT transfer
ORDER BY transfer.at, transfer.id
SKIP $offset LIMIT $limit
RETURN startNode(transfer).id AS fromId, endNode(transfer).id AS toId, properties(transfer) AS properties
