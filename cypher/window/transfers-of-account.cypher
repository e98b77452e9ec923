// SPDX-License-Identifier: Apache-2.0
// Which transfers left one account in the window, as known at an instant? A row a transfer, so that no account is too large.
// @param account String business id
// @param from ZonedDateTime UTC, inclusive
// @param to ZonedDateTime UTC, exclusive
// @param knownAt ZonedDateTime UTC
// @returns ids List<String> of one, as are all columns
// @returns to List<String>
// @returns epochMillis List<Long>
// @returns paidMinor List<Long>
// @returns paidCurrencies List<String>
// @returns receivedMinor List<Long>
// @returns receivedCurrencies List<String>
// @returns channels List<String>
// @bounds transfers of one account with from <= at < to
// @index Account(id)
// @source own
// @sample {account: 'X', from: datetime('2026-01-01T00:00:00Z'), to: datetime('2026-04-01T00:00:00Z'), knownAt: datetime('2026-04-01T00:00:00Z')}
MATCH (account:Account {id: $account})-[transfer:TRANSFERRED_TO]->(beneficiary:Account)
WHERE transfer.at >= $from AND transfer.at < $to
  AND transfer.recordedAt <= $knownAt
  AND (transfer.supersededAt IS NULL OR transfer.supersededAt > $knownAt)
RETURN [transfer.id] AS ids,
  [beneficiary.id] AS to,
  [transfer.at.epochMillis] AS epochMillis,
  [transfer.paidMinor] AS paidMinor,
  [transfer.paidCurrency] AS paidCurrencies,
  [transfer.receivedMinor] AS receivedMinor,
  [transfer.receivedCurrency] AS receivedCurrencies,
  [transfer.channel] AS channels
