// SPDX-License-Identifier: Apache-2.0
// Along which transfers came money that reaches an account? Each path and every end of it.
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
MATCH (account) ((near)<-[leg:TRANSFERRED_TO]-(far)
  WHERE near = account
    OR COUNT { (near)-[:TRANSFERRED_TO]->() } + COUNT { (near)<-[:TRANSFERRED_TO]-() } <= $hubDegree
    OR COUNT { (near)-[paid:TRANSFERRED_TO]->() WHERE $fromMillis <= paid.packed[0] AND paid.packed[0] < $toMillis }
      + COUNT { (near)<-[received:TRANSFERRED_TO]-() WHERE $fromMillis <= received.packed[0] AND received.packed[0] < $toMillis }
      <= $hubDegree
){1,100} ()
WHERE allReduce(
  state = {at: -1, minor: 0, currency: 0, seen: [account]},
  step IN leg |
    // what arrived, and in which currency, is looked up once
    head([brought IN [CASE WHEN size(step.packed) > 3 THEN [step.packed[3], step.packed[2] / 1048576]
        ELSE [step.packed[1], step.packed[2] / 32 % 32768] END] | CASE
      WHEN step.packed IS NULL OR step.packed[0] < $fromMillis OR step.packed[0] >= $toMillis
        OR size(state.seen) > $maxHops OR startNode(step) IN state.seen
      THEN null
      WHEN size(state.seen) = 1 OR (step.packed[0] < state.at AND state.at <= step.packed[0] + $gapMillis AND CASE
          WHEN brought[1] = state.currency
          THEN toFloat(state.minor) / brought[0] >= $lowestShare AND toFloat(state.minor) / brought[0] <= $highestShare
          ELSE state.minor * $perMinor[toString(state.currency)] * $slack
              >= brought[0] * $perMinor[toString(brought[1])] * $lowestShare
            AND state.minor * $perMinor[toString(state.currency)]
              <= brought[0] * $perMinor[toString(brought[1])] * $highestShare * $slack
        END)
      THEN {at: step.packed[0], minor: step.packed[1], currency: step.packed[2] / 32 % 32768, seen: state.seen + [startNode(step)]}
      ELSE null
    END]),
  state IS NOT NULL)
RETURN [step IN leg | [step.id, startNode(step).id, endNode(step).id, step.packed]] AS legs
LIMIT $limit
