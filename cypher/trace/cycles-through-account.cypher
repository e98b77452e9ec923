// SPDX-License-Identifier: Apache-2.0
// Which temporal cycles run through an account? Seen from it: on in time, back once by at most the span, on in time to it again.
// @param account String business id
// @param fromMillis Long milliseconds since 1970 UTC, inclusive
// @param toMillis Long milliseconds since 1970 UTC, exclusive
// @param spanMillis Long longest time from the first transfer of a cycle to its last
// @param gapMillis Long longest time from one transfer to the next
// @param maxHops Long most transfers of a cycle, 2 to 30
// @param hubDegree Long accounts with more transfers in the window are not passed through
// @param perMinor Map value of one minor unit in the base currency, by the number of the currency as in packed transfers
// @param minAmount Double least amount in the base currency; not compared without a value
// @param share Double least share of the first amount that a later one has, and it of them
// @param roughShare Double the same among transfers before the first is known; 0 if its currency may have no value
// @param limit Long most rows
// @returns legs List<List> id, originator, beneficiary and packed of each transfer, from the one that leaves the account
// @bounds 2 to 30 hops inside the window, pruned while they expand; limit rows
// @index Account(id)
// @source own; allReduce of Cypher 25 (Neo4j 2025.08)
// @sample {account: 'A1', fromMillis: 1767225600000, toMillis: 1775001600000, spanMillis: 1209600000, gapMillis: 604800000, maxHops: 12, hubDegree: 1000, perMinor: {}, minAmount: 1000.0, share: 0.7, roughShare: 0.0, limit: 1000}
CYPHER 25
MATCH (account:Account {id: $account})
MATCH (account) ((payer)-[leg:TRANSFERRED_TO]->()
  WHERE payer = account
    OR COUNT { (payer)-[:TRANSFERRED_TO]->() } + COUNT { (payer)<-[:TRANSFERRED_TO]-() } <= $hubDegree
    OR COUNT { (payer)-[paid:TRANSFERRED_TO]->() WHERE $fromMillis <= paid.packed[0] AND paid.packed[0] < $toMillis }
      + COUNT { (payer)<-[received:TRANSFERRED_TO]-() WHERE $fromMillis <= received.packed[0] AND received.packed[0] < $toMillis }
      <= $hubDegree
){2,30} (account)
WHERE allReduce(
  state = {begun: -1, at: -1, turned: false, home: false, seen: [], least: null, most: null},
  step IN leg |
    // the amount is looked up once
    head([amount IN [step.packed[1] * $perMinor[toString(step.packed[2] / 32 % 32768)]] | CASE
      WHEN step.packed IS NULL OR step.packed[0] < $fromMillis OR step.packed[0] >= $toMillis
        OR state.home OR size(state.seen) >= $maxHops
        OR endNode(step) IN state.seen OR endNode(step) = startNode(step)
        OR coalesce(amount < $minAmount, false)
      THEN null
      WHEN size(state.seen) = 0
      THEN {begun: step.packed[0], at: step.packed[0], turned: false, home: false, seen: [endNode(step)], least: amount, most: amount}
      WHEN NOT state.turned AND state.at < step.packed[0]
        AND step.packed[0] <= state.at + $gapMillis AND step.packed[0] <= state.begun + $spanMillis
        AND coalesce(amount >= state.most * $roughShare, true) AND coalesce(amount * $roughShare <= state.least, true)
      THEN {begun: state.begun, at: step.packed[0], turned: false, home: endNode(step) = account, seen: state.seen + [endNode(step)],
        least: CASE WHEN coalesce(amount < state.least, state.least IS NULL) THEN amount ELSE state.least END,
        most: CASE WHEN coalesce(amount > state.most, state.most IS NULL) THEN amount ELSE state.most END}
      WHEN NOT state.turned AND step.packed[0] < state.begun AND step.packed[0] >= state.at - $spanMillis
        AND (endNode(step) <> account OR step.packed[0] >= state.begun - $gapMillis)
        AND coalesce(state.least >= amount * $share, true) AND coalesce(state.most * $share <= amount, true)
      THEN {begun: state.begun, at: step.packed[0], turned: true, home: endNode(step) = account, seen: state.seen + [endNode(step)],
        least: amount, most: amount}
      // from here on least and most are the amount of the first transfer in time
      WHEN state.turned AND state.at < step.packed[0] AND step.packed[0] <= state.at + $gapMillis AND step.packed[0] < state.begun
        AND (endNode(step) <> account OR step.packed[0] >= state.begun - $gapMillis)
        AND coalesce(amount >= state.most * $share, true) AND coalesce(amount * $share <= state.least, true)
      THEN {begun: state.begun, at: step.packed[0], turned: true, home: endNode(step) = account, seen: state.seen + [endNode(step)],
        least: state.least, most: state.most}
      ELSE null
    END]),
  state IS NOT NULL)
RETURN [step IN leg | [step.id, startNode(step).id, endNode(step).id, step.packed]] AS legs
LIMIT $limit
