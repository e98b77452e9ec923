// SPDX-License-Identifier: Apache-2.0
// Takes the scores of earlier runs from customers, some at a time.
// @param scoredAt ZonedDateTime UTC, of the run whose scores stay
// @param limit Long nodes a call
// @returns cleared Long
// @bounds limit nodes a call; call again until it clears none
// @index Customer(scoredAt)
// @source own
// @sample {scoredAt: datetime('2026-01-01T00:00:00Z'), limit: 10000}
MATCH (node:Customer)
WHERE node.scoredAt < $scoredAt OR node.scoredAt > $scoredAt
WITH node LIMIT $limit
REMOVE node.riskScore, node.riskGrade, node.scoredAt
RETURN count(*) AS cleared
