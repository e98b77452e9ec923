// SPDX-License-Identifier: Apache-2.0
// Notes that a migration was applied, behind the one before it.
// @param version Long
// @param description String
// @param checksum String over this and all earlier migrations
// @param appliedAt ZonedDateTime UTC
// @param durationMillis Long
// @returns nothing
// @bounds one node, at most one relationship
// @index SkeinMigration(version)
// @source own
// @sample {version: 1, description: 'x', checksum: 'ab', appliedAt: datetime('2026-01-01T00:00:00Z'), durationMillis: 5}
CREATE (migration:SkeinMigration {
  version: $version, description: $description, checksum: $checksum, appliedAt: $appliedAt, durationMillis: $durationMillis
})
WITH migration
MATCH (previous:SkeinMigration {version: $version - 1})
CREATE (previous)-[:NEXT_MIGRATION]->(migration)
