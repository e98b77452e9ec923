// SPDX-License-Identifier: Apache-2.0
// Which versions of transfers were recorded after an instant?
// @param since ZonedDateTime UTC, exclusive
// @returns id String
// @returns version Long
// @returns holds Boolean whether no later version has taken its place
// @returns from String account
// @returns to String account
// @returns at ZonedDateTime
// @returns paidMinor Long
// @returns paidCurrency String
// @returns receivedMinor Long
// @returns receivedCurrency String
// @returns channel String
// @bounds a row a version recorded after since
// @index TRANSFERRED_TO(recordedAt)
// @source own
// @sample {since: datetime('2026-04-01T00:00:00Z')}
MATCH (originator:Account)-[transfer:TRANSFERRED_TO]->(beneficiary:Account)
WHERE transfer.recordedAt > $since
RETURN transfer.id AS id,
  transfer.version AS version,
  transfer.supersededAt IS NULL AS holds,
  originator.id AS from,
  beneficiary.id AS to,
  transfer.at AS at,
  transfer.paidMinor AS paidMinor,
  transfer.paidCurrency AS paidCurrency,
  transfer.receivedMinor AS receivedMinor,
  transfer.receivedCurrency AS receivedCurrency,
  transfer.channel AS channel
