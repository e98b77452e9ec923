// SPDX-License-Identifier: Apache-2.0
// Which customers logged in from a device?
// @param id String
// @param offset Long
// @param end Long offset of the first neighbour after the page
// @returns total Long neighbours in all
// @returns page List<Map>
// @bounds one row with end - offset neighbours, by label and id
// @index Device(id)
// @source own
// @sample {id: 'X1', offset: 0, end: 25}
MATCH (center:Device {id: $id})-[tie:LOGGED_IN_FROM]-(other)
WHERE tie.supersededAt IS NULL
WITH other, type(tie) AS type, startNode(tie) = center AS outgoing, count(*) AS ties,
  min(coalesce(tie.at, tie.since)) AS firstAt, max(tie.at) AS lastAt
WITH other.id AS otherId, head(labels(other)) AS label,
  collect({type: type, outgoing: outgoing, ties: ties, totals: [], firstAt: firstAt, lastAt: lastAt}) AS edges
ORDER BY label, otherId
WITH collect({id: otherId, label: label, edges: edges}) AS neighbours
RETURN size(neighbours) AS total, neighbours[$offset..$end] AS page
