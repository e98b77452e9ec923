// SPDX-License-Identifier: Apache-2.0
// Which transfers left each account in the window, as known at an instant? Columns per account, not a row per transfer.
// @param from ZonedDateTime UTC, inclusive
// @param to ZonedDateTime UTC, exclusive
// @param knownAt ZonedDateTime UTC
// @param slice Long an account with that many transfers or more comes cut off here
// @returns account String
// @returns ids List<String>
// @returns to List<String>
// @returns epochMillis List<Long>
// @returns paidMinor List<Long>
// @returns paidCurrencies List<String>
// @returns receivedMinor List<Long>
// @returns receivedCurrencies List<String>
// @returns channels List<String>
// @bounds transfers with from <= at < to; one row an account that has any, slice transfers a row
// @index none; expands from every account
// @source own
// @sample {from: datetime('2026-01-01T00:00:00Z'), to: datetime('2026-04-01T00:00:00Z'), knownAt: datetime('2026-04-01T00:00:00Z'), slice: 4000}
MATCH (account:Account)
CALL (account) {
  MATCH (account)-[transfer:TRANSFERRED_TO]->(beneficiary:Account)
  WHERE transfer.at >= $from AND transfer.at < $to
    AND transfer.recordedAt <= $knownAt
    AND (transfer.supersededAt IS NULL OR transfer.supersededAt > $knownAt)
  WITH transfer, beneficiary
  LIMIT $slice
  RETURN collect(transfer.id) AS ids,
    collect(beneficiary.id) AS to,
    collect(transfer.at.epochMillis) AS epochMillis,
    collect(transfer.paidMinor) AS paidMinor,
    collect(transfer.paidCurrency) AS paidCurrencies,
    collect(transfer.receivedMinor) AS receivedMinor,
    collect(transfer.receivedCurrency) AS receivedCurrencies,
    collect(transfer.channel) AS channels
}
WITH * WHERE size(ids) > 0
RETURN account.id AS account, ids, to, epochMillis, paidMinor, paidCurrencies, receivedMinor, receivedCurrencies, channels
