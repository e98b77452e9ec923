// SPDX-License-Identifier: Apache-2.0
// From which devices did each customer log in, and when for the first time, before the end of the window, as known at an instant?
// @param to ZonedDateTime UTC, exclusive
// @param knownAt ZonedDateTime UTC
// @returns customer String
// @returns devices List<String>
// @returns firstAt List<ZonedDateTime>
// @bounds log-ins before to; one row a customer with any
// @index none; expands from every customer
// @source own
// @sample {to: datetime('2026-04-01T00:00:00Z'), knownAt: datetime('2026-04-01T00:00:00Z')}
MATCH (customer:Customer)
CALL (customer) {
  MATCH (customer)-[login:LOGGED_IN_FROM]->(device:Device)
  WHERE login.at < $to
    AND login.recordedAt <= $knownAt
    AND (login.supersededAt IS NULL OR login.supersededAt > $knownAt)
  WITH device, min(login.at) AS at
  RETURN collect(device.id) AS devices, collect(at) AS firstAt
}
WITH * WHERE size(devices) > 0
RETURN customer.id AS customer, devices, firstAt
