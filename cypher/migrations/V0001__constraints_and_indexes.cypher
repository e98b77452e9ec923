// SPDX-License-Identifier: Apache-2.0
// Business ids are unique; relationships that state facts by id and version.
CREATE CONSTRAINT customer_id IF NOT EXISTS FOR (node:Customer) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT account_id IF NOT EXISTS FOR (node:Account) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT device_id IF NOT EXISTS FOR (node:Device) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT identifier_id IF NOT EXISTS FOR (node:Identifier) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT transferred_to_id_version IF NOT EXISTS FOR ()-[fact:TRANSFERRED_TO]-() REQUIRE (fact.id, fact.version) IS UNIQUE;
CREATE CONSTRAINT owns_id_version IF NOT EXISTS FOR ()-[fact:OWNS]-() REQUIRE (fact.id, fact.version) IS UNIQUE;
CREATE CONSTRAINT logged_in_from_id_version IF NOT EXISTS FOR ()-[fact:LOGGED_IN_FROM]-() REQUIRE (fact.id, fact.version) IS UNIQUE;
CREATE CONSTRAINT has_identifier_id_version IF NOT EXISTS FOR ()-[fact:HAS_IDENTIFIER]-() REQUIRE (fact.id, fact.version) IS UNIQUE;
CREATE CONSTRAINT fact_version_id_version IF NOT EXISTS FOR (former:FactVersion) REQUIRE (former.factKind, former.id, former.version) IS UNIQUE;
CREATE INDEX customer_recorded_at IF NOT EXISTS FOR (node:Customer) ON (node.recordedAt);
CREATE INDEX account_recorded_at IF NOT EXISTS FOR (node:Account) ON (node.recordedAt);
CREATE INDEX device_recorded_at IF NOT EXISTS FOR (node:Device) ON (node.recordedAt);
CREATE INDEX transferred_to_recorded_at IF NOT EXISTS FOR ()-[fact:TRANSFERRED_TO]-() ON (fact.recordedAt);
CREATE INDEX owns_recorded_at IF NOT EXISTS FOR ()-[fact:OWNS]-() ON (fact.recordedAt);
CREATE INDEX logged_in_from_recorded_at IF NOT EXISTS FOR ()-[fact:LOGGED_IN_FROM]-() ON (fact.recordedAt);
CREATE INDEX has_identifier_recorded_at IF NOT EXISTS FOR ()-[fact:HAS_IDENTIFIER]-() ON (fact.recordedAt);
CREATE INDEX transferred_to_at IF NOT EXISTS FOR ()-[fact:TRANSFERRED_TO]-() ON (fact.at);
CREATE INDEX customer_name IF NOT EXISTS FOR (node:Customer) ON (node.name);
CREATE INDEX account_number IF NOT EXISTS FOR (node:Account) ON (node.number);
CREATE INDEX identifier_value IF NOT EXISTS FOR (node:Identifier) ON (node.value);
CREATE INDEX customer_scored_at IF NOT EXISTS FOR (node:Customer) ON (node.scoredAt);
CREATE INDEX account_scored_at IF NOT EXISTS FOR (node:Account) ON (node.scoredAt);
