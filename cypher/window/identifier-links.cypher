// SPDX-License-Identifier: Apache-2.0
// Which identifiers did each customer use, and since when, as known at an instant?
// @param knownAt ZonedDateTime UTC
// @returns customer String
// @returns identifiers List<String>
// @returns kinds List<String>
// @returns since List<List<ZonedDateTime>> of one, null if unknown
// @bounds one row a customer with identifiers
// @index none; expands from every customer
// @source own
// @sample {knownAt: datetime('2026-04-01T00:00:00Z')}
MATCH (customer:Customer)
CALL (customer) {
  MATCH (customer)-[has:HAS_IDENTIFIER]->(identifier:Identifier)
  WHERE has.recordedAt <= $knownAt
    AND (has.supersededAt IS NULL OR has.supersededAt > $knownAt)
  WITH identifier, min(has.since) AS since
  RETURN collect(identifier.id) AS identifiers,
    collect(identifier.identifierKind) AS kinds,
    collect([since]) AS since
}
WITH * WHERE size(identifiers) > 0
RETURN customer.id AS customer, identifiers, kinds, since
