// SPDX-License-Identifier: Apache-2.0
// What is known about these accounts now?
// @param ids List<String>
// @returns properties Map
// @returns ownerIds List<String> sorted
// @bounds one row an account that is stored
// @index Account(id)
// @source own
// @sample {ids: ['A1']}
UNWIND $ids AS id
MATCH (account:Account {id: id})
RETURN properties(account) AS properties,
  COLLECT {
    MATCH (account)<-[owns:OWNS]-(customer:Customer)
    WHERE owns.supersededAt IS NULL
    RETURN DISTINCT customer.id AS customerId ORDER BY customerId
  } AS ownerIds
