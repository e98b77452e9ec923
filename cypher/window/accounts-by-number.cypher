// SPDX-License-Identifier: Apache-2.0
// Which accounts had one of these numbers, as known at an instant?
// @param numbers List<String>
// @param knownAt ZonedDateTime UTC
// @returns account String
// @returns number String
// @bounds one row an account with such a number: of its versions at most one held at that instant
// @index Account(number); scans every former version
// @source own
// @sample {numbers: ['DE89370400440532013000'], knownAt: datetime('2026-04-01T00:00:00Z')}
CALL () {
  MATCH (version:Account)
  WHERE version.number IN $numbers AND version.recordedAt <= $knownAt
  RETURN version
  UNION ALL
  MATCH (version:FactVersion)
  WHERE version.factKind = 'ACCOUNT' AND version.number IN $numbers
    AND version.recordedAt <= $knownAt AND version.supersededAt > $knownAt
  RETURN version
}
RETURN version.id AS account, version.number AS number
