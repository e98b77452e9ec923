// SPDX-License-Identifier: Apache-2.0
// Along which transfers is money that leaves an account passed on? Each path and every beginning of it.
// @param account String business id
// @param fromMillis Long milliseconds since 1970 UTC, inclusive
// @param toMillis Long milliseconds since 1970 UTC, exclusive
// @param gapMillis Long longest time money rests in an account
// @param maxHops Long most transfers, 1 to 100
// @param hubDegree Long accounts with more transfers in the window are not passed through
// @param perMinor Map value of one minor unit in the base currency, by the number of the currency as in packed transfers
// @param lowestShare Double least share of a transfer that the next one passes on, in one currency
// @param highestShare Double greatest such share
// @param slack Double by what factor shares may miss these bounds where values of two currencies are compared, at least 1
// @param limit Long most rows
// @returns legs List<List> id, originator, beneficiary and packed of each transfer, from the account outward
// @bounds 1 to 100 hops inside the window, pruned while they expand; limit rows
// @index Account(id)
// @source own; allReduce of Cypher 25 (Neo4j 2025.08)
// @sample {account: 'A1', fromMillis: 1767225600000, toMillis: 1775001600000, gapMillis: 172800000, maxHops: 20, hubDegree: 1000, perMinor: {}, lowestShare: 0.8, highestShare: 1.0, slack: 1.0, limit: 1000}
CYPHER 25
MATCH (account:Account {id: $account})
MATCH (account) ((near)-[leg:TRANSFERRED_TO]->(far)
  WHERE near = account
    OR COUNT { (near)-[:TRANSFERRED_TO]->() } + COUNT { (near)<-[:TRANSFERRED_TO]-() } <= $hubDegree
    OR COUNT { (near)-[paid:TRANSFERRED_TO]->() WHERE $fromMillis <= paid.packed[0] AND paid.packed[0] < $toMillis }
      + COUNT { (near)<-[received:TRANSFERRED_TO]-() WHERE $fromMillis <= received.packed[0] AND received.packed[0] < $toMillis }
      <= $hubDegree
){1,100} ()
WHERE allReduce(
  state = {at: -1, minor: 0, currency: 0, seen: [account]},
  step IN leg |
    CASE
      WHEN step.packed IS NULL OR step.packed[0] < $fromMillis OR step.packed[0] >= $toMillis
        OR size(state.seen) > $maxHops OR endNode(step) IN state.seen
      THEN null
      WHEN size(state.seen) = 1 OR (state.at < step.packed[0] AND step.packed[0] <= state.at + $gapMillis AND CASE
          WHEN step.packed[2] / 32 % 32768 = state.currency
          THEN toFloat(step.packed[1]) / state.minor >= $lowestShare AND toFloat(step.packed[1]) / state.minor <= $highestShare
          ELSE step.packed[1] * $perMinor[toString(step.packed[2] / 32 % 32768)] * $slack
              >= state.minor * $perMinor[toString(state.currency)] * $lowestShare
            AND step.packed[1] * $perMinor[toString(step.packed[2] / 32 % 32768)]
              <= state.minor * $perMinor[toString(state.currency)] * $highestShare * $slack
        END)
      THEN {
        at: step.packed[0],
        minor: CASE WHEN size(step.packed) > 3 THEN step.packed[3] ELSE step.packed[1] END,
        currency: CASE WHEN size(step.packed) > 3 THEN step.packed[2] / 1048576 ELSE step.packed[2] / 32 % 32768 END,
        seen: state.seen + [endNode(step)]}
      ELSE null
    END,
  state IS NOT NULL)
RETURN [step IN leg | [step.id, startNode(step).id, endNode(step).id, step.packed]] AS legs
LIMIT $limit
