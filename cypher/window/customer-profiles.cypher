// SPDX-License-Identifier: Apache-2.0
// What was known of each customer besides accounts and identifiers, as known at an instant?
// @param knownAt ZonedDateTime UTC
// @returns customer String
// @returns partyKind String
// @returns bornOn LocalDate, or null
// @returns country String, or null
// @returns segment String, or null
// @bounds one row a customer: of its versions at most one held at that instant
// @index none; scans every customer and every former version
// @source own
// @sample {knownAt: datetime('2026-04-01T00:00:00Z')}
CALL () {
  MATCH (version:Customer)
  WHERE version.recordedAt <= $knownAt
  RETURN version
  UNION ALL
  MATCH (version:FactVersion)
  WHERE version.factKind = 'CUSTOMER' AND version.recordedAt <= $knownAt AND version.supersededAt > $knownAt
  RETURN version
}
RETURN version.id AS customer, version.partyKind AS partyKind, version.bornOn AS bornOn, version.country AS country,
  version.segment AS segment
