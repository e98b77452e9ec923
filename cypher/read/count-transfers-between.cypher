// SPDX-License-Identifier: Apache-2.0
// How many transfers went between two accounts in the window, in both directions?
// @param account String
// @param other String
// @param from ZonedDateTime UTC, inclusive
// @param to ZonedDateTime UTC, exclusive
// @returns total Long
// @bounds one row
// @index Account(id)
// @source own
// @sample {account: 'A1', other: 'A2', from: datetime('2026-01-01T00:00:00Z'), to: datetime('2026-04-01T00:00:00Z')}
MATCH (account:Account {id: $account})
MATCH (other:Account {id: $other})
MATCH (account)-[transfer:TRANSFERRED_TO]-(other)
WHERE transfer.at >= $from AND transfer.at < $to AND transfer.supersededAt IS NULL
RETURN count(DISTINCT transfer) AS total
