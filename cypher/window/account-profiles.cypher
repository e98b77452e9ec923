// SPDX-License-Identifier: Apache-2.0
// What was known of each account besides its owners, as known at an instant?
// @param knownAt ZonedDateTime UTC
// @returns account String
// @returns openedAt ZonedDateTime, or null
// @returns closedAt ZonedDateTime, or null
// @returns accountKind String
// @returns accountClass String, or null
// @returns bankId String
// @bounds one row an account: of its versions at most one held at that instant
// @index none; scans every account and every former version
// @source own
// @sample {knownAt: datetime('2026-04-01T00:00:00Z')}
CALL () {
  MATCH (version:Account)
  WHERE version.recordedAt <= $knownAt
  RETURN version
  UNION ALL
  MATCH (version:FactVersion)
  WHERE version.factKind = 'ACCOUNT' AND version.recordedAt <= $knownAt AND version.supersededAt > $knownAt
  RETURN version
}
RETURN version.id AS account, version.openedAt AS openedAt, version.closedAt AS closedAt,
  version.accountKind AS accountKind, version.accountClass AS accountClass, version.bankId AS bankId
