// SPDX-License-Identifier: Apache-2.0
// Which migrations has this graph had?
// @returns version Long
// @returns description String
// @returns checksum String
// @bounds one row a migration, oldest first
// @index SkeinMigration(version)
// @source own
// @sample {}
MATCH (migration:SkeinMigration)
RETURN migration.version AS version, migration.description AS description, migration.checksum AS checksum
ORDER BY version
