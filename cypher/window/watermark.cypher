// SPDX-License-Identifier: Apache-2.0
// When was the latest fact recorded?
// @returns recordedAt ZonedDateTime, or null in an empty graph
// @bounds one row
// @index recordedAt of every label and type that states facts
// @source own
// @sample {}
CALL () {
  MATCH (fact:Customer)
  WHERE fact.recordedAt IS NOT NULL
  RETURN fact.recordedAt AS recordedAt
  ORDER BY recordedAt DESC
  LIMIT 1
  UNION ALL
  MATCH (fact:Account)
  WHERE fact.recordedAt IS NOT NULL
  RETURN fact.recordedAt AS recordedAt
  ORDER BY recordedAt DESC
  LIMIT 1
  UNION ALL
  MATCH (fact:Device)
  WHERE fact.recordedAt IS NOT NULL
  RETURN fact.recordedAt AS recordedAt
  ORDER BY recordedAt DESC
  LIMIT 1
  UNION ALL
  MATCH ()-[fact:HAS_IDENTIFIER]->()
  WHERE fact.recordedAt IS NOT NULL
  RETURN fact.recordedAt AS recordedAt
  ORDER BY recordedAt DESC
  LIMIT 1
  UNION ALL
  MATCH ()-[fact:OWNS]->()
  WHERE fact.recordedAt IS NOT NULL
  RETURN fact.recordedAt AS recordedAt
  ORDER BY recordedAt DESC
  LIMIT 1
  UNION ALL
  MATCH ()-[fact:LOGGED_IN_FROM]->()
  WHERE fact.recordedAt IS NOT NULL
  RETURN fact.recordedAt AS recordedAt
  ORDER BY recordedAt DESC
  LIMIT 1
  UNION ALL
  MATCH ()-[fact:TRANSFERRED_TO]->()
  WHERE fact.recordedAt IS NOT NULL
  RETURN fact.recordedAt AS recordedAt
  ORDER BY recordedAt DESC
  LIMIT 1
}
RETURN max(recordedAt) AS recordedAt
