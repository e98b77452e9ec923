// SPDX-License-Identifier: Apache-2.0
// From which devices did each customer log in, and when for the first time, as known now?
// @returns customer String
// @returns devices List<String>
// @returns firstAt List<ZonedDateTime>
// @bounds one row a customer with any
// @index none; expands from every customer
// @source own
// @sample {}
MATCH (customer:Customer)
CALL (customer) {
  MATCH (customer)-[login:LOGGED_IN_FROM]->(device:Device)
  WHERE login.supersededAt IS NULL
  WITH device, min(login.at) AS at
  RETURN collect(device.id) AS devices, collect(at) AS firstAt
}
WITH * WHERE size(devices) > 0
RETURN customer.id AS customer, devices, firstAt
