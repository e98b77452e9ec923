// SPDX-License-Identifier: Apache-2.0
// Writes scores to accounts.
// @param rows List<Map> id, riskScore, riskGrade
// @param scoredAt ZonedDateTime UTC
// @returns nothing
// @bounds one node a row
// @index Account(id)
// @source own
// @sample {rows: [{id: 'A1', riskScore: 0.5, riskGrade: 'WARNING'}], scoredAt: datetime('2026-01-01T00:00:00Z')}
UNWIND $rows AS row
MATCH (node:Account {id: row.id})
SET node.riskScore = row.riskScore, node.riskGrade = row.riskGrade, node.scoredAt = $scoredAt
