// SPDX-License-Identifier: Apache-2.0
// What is known about these customers now?
// @param ids List<String>
// @returns properties Map
// @returns accountIds List<String> sorted
// @returns identifierIds List<String> sorted
// @bounds one row a customer that is stored
// @index Customer(id)
// @source own
// @sample {ids: ['K1']}
UNWIND $ids AS id
MATCH (customer:Customer {id: id})
RETURN properties(customer) AS properties,
  COLLECT {
    MATCH (customer)-[owns:OWNS]->(account:Account)
    WHERE owns.supersededAt IS NULL
    RETURN DISTINCT account.id AS accountId ORDER BY accountId
  } AS accountIds,
  COLLECT {
    MATCH (customer)-[has:HAS_IDENTIFIER]->(identifier:Identifier)
    WHERE has.supersededAt IS NULL
    RETURN DISTINCT identifier.id AS identifierId ORDER BY identifierId
  } AS identifierIds
