// SPDX-License-Identifier: Apache-2.0
// Who owned which account, as known at an instant?
// @param knownAt ZonedDateTime UTC
// @returns account String
// @returns owners List<String>
// @bounds one row an owned account
// @index none; expands from every account
// @source own
// @sample {knownAt: datetime('2026-04-01T00:00:00Z')}
MATCH (account:Account)
CALL (account) {
  MATCH (account)<-[owns:OWNS]-(customer:Customer)
  WHERE owns.recordedAt <= $knownAt
    AND (owns.supersededAt IS NULL OR owns.supersededAt > $knownAt)
  RETURN collect(DISTINCT customer.id) AS owners
}
WITH * WHERE size(owners) > 0
RETURN account.id AS account, owners
