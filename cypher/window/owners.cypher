// SPDX-License-Identifier: Apache-2.0
// Who held which account in what capacity, as known at an instant?
// @param knownAt ZonedDateTime UTC
// @returns account String
// @returns owners List<String>
// @returns roles List<String> of each, a customer in several comes several times
// @bounds one row an owned account
// @index none; expands from every account
// @source own
// @sample {knownAt: datetime('2026-04-01T00:00:00Z')}
MATCH (account:Account)
CALL (account) {
  MATCH (account)<-[owns:OWNS]-(customer:Customer)
  WHERE owns.recordedAt <= $knownAt
    AND (owns.supersededAt IS NULL OR owns.supersededAt > $knownAt)
  WITH DISTINCT customer, owns.role AS role
  RETURN collect(customer.id) AS owners, collect(role) AS roles
}
WITH * WHERE size(owners) > 0
RETURN account.id AS account, owners, roles
