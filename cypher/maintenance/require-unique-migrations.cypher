// SPDX-License-Identifier: Apache-2.0
// Makes migration versions unique, so that none is recorded twice.
// @returns nothing
// @bounds one constraint
// @index none
// @source own
// @sample {}
CREATE CONSTRAINT skein_migration_version IF NOT EXISTS FOR (migration:SkeinMigration) REQUIRE migration.version IS UNIQUE
