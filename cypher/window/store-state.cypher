// SPDX-License-Identifier: Apache-2.0
// Which database is this, and how many versions of each fact does it hold? Changes whenever a fact is added.
// @returns storeId String
// @returns transfers Long
// @returns ownerships Long
// @returns identifierUses Long
// @returns logins Long
// @returns profiles Long present and former versions of accounts and customers, and former ones of devices
// @bounds one row; counts come from the count store
// @index none
// @source own
// @sample {}
CALL db.info() YIELD id, creationDate
CALL () {
  MATCH ()-[transfer:TRANSFERRED_TO]->()
  RETURN count(transfer) AS transfers
}
CALL () {
  MATCH ()-[owns:OWNS]->()
  RETURN count(owns) AS ownerships
}
CALL () {
  MATCH ()-[has:HAS_IDENTIFIER]->()
  RETURN count(has) AS identifierUses
}
CALL () {
  MATCH ()-[login:LOGGED_IN_FROM]->()
  RETURN count(login) AS logins
}
CALL () {
  MATCH (account:Account)
  RETURN count(account) AS accounts
}
CALL () {
  MATCH (customer:Customer)
  RETURN count(customer) AS customers
}
CALL () {
  MATCH ()-[had:HAD_VERSION]->()
  RETURN count(had) AS formerVersions
}
RETURN id + ' ' + creationDate AS storeId, transfers, ownerships, identifierUses, logins,
  accounts + customers + formerVersions AS profiles
