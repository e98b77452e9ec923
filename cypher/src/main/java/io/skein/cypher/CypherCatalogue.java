// SPDX-License-Identifier: Apache-2.0
package io.skein.cypher;

/** The statements there are. Each constant is one file; its text is what the driver sends. */
public enum CypherCatalogue {
    ADD_ACCOUNT_VERSIONS("ingest/add-account-versions.cypher"),
    ADD_CUSTOMER_VERSIONS("ingest/add-customer-versions.cypher"),
    ADD_DEVICE_VERSIONS("ingest/add-device-versions.cypher"),
    CLOSE_IDENTIFIER_USES("ingest/close-identifier-uses.cypher"),
    CLOSE_LOGINS("ingest/close-logins.cypher"),
    CLOSE_OWNERSHIPS("ingest/close-ownerships.cypher"),
    CLOSE_TRANSFERS("ingest/close-transfers.cypher"),
    CREATE_ACCOUNTS("ingest/create-accounts.cypher"),
    CREATE_CUSTOMERS("ingest/create-customers.cypher"),
    CREATE_DEVICES("ingest/create-devices.cypher"),
    CREATE_IDENTIFIER_USES("ingest/create-identifier-uses.cypher"),
    CREATE_LOGINS("ingest/create-logins.cypher"),
    CREATE_OWNERSHIPS("ingest/create-ownerships.cypher"),
    CREATE_TRANSFERS("ingest/create-transfers.cypher"),
    EXISTING_ACCOUNTS("ingest/existing-accounts.cypher"),
    EXISTING_CUSTOMERS("ingest/existing-customers.cypher"),
    EXISTING_DEVICES("ingest/existing-devices.cypher"),
    FIND_ACCOUNTS("ingest/find-accounts.cypher"),
    FIND_CUSTOMERS("ingest/find-customers.cypher"),
    FIND_DEVICES("ingest/find-devices.cypher"),
    FIND_IDENTIFIER_USES("ingest/find-identifier-uses.cypher"),
    FIND_LOGINS("ingest/find-logins.cypher"),
    FIND_OWNERSHIPS("ingest/find-ownerships.cypher"),
    FIND_TRANSFERS("ingest/find-transfers.cypher"),
    WRITE_ACCOUNTS("ingest/write-accounts.cypher"),
    WRITE_CUSTOMERS("ingest/write-customers.cypher"),
    WRITE_DEVICES("ingest/write-devices.cypher"),
    ACQUIRE_LOCK("maintenance/acquire-lock.cypher"),
    APPLIED_MIGRATIONS("maintenance/applied-migrations.cypher"),
    AWAIT_INDEXES("maintenance/await-indexes.cypher"),
    BARE_ROWS("maintenance/bare-rows.cypher"),
    CLEAR_ACCOUNT_SCORES("maintenance/clear-account-scores.cypher"),
    CLEAR_CUSTOMER_SCORES("maintenance/clear-customer-scores.cypher"),
    RECORD_MIGRATION("maintenance/record-migration.cypher"),
    RELEASE_LOCK("maintenance/release-lock.cypher"),
    REQUIRE_UNIQUE_LOCKS("maintenance/require-unique-locks.cypher"),
    REQUIRE_UNIQUE_MIGRATIONS("maintenance/require-unique-migrations.cypher"),
    WRITE_ACCOUNT_SCORES("maintenance/write-account-scores.cypher"),
    WRITE_CUSTOMER_SCORES("maintenance/write-customer-scores.cypher"),
    READ_ACCOUNT_SUMMARIES("read/account-summaries.cypher"),
    READ_ACCOUNTS("read/accounts.cypher"),
    COUNT_TRANSFERS_BETWEEN("read/count-transfers-between.cypher"),
    COUNTS("read/counts.cypher"),
    READ_CUSTOMER_SUMMARIES("read/customer-summaries.cypher"),
    READ_CUSTOMERS("read/customers.cypher"),
    READ_DEVICE_SUMMARIES("read/device-summaries.cypher"),
    READ_IDENTIFIER_SUMMARIES("read/identifier-summaries.cypher"),
    NEIGHBOURS_OF_ACCOUNT("read/neighbours-of-account.cypher"),
    NEIGHBOURS_OF_CUSTOMER("read/neighbours-of-customer.cypher"),
    NEIGHBOURS_OF_DEVICE("read/neighbours-of-device.cypher"),
    NEIGHBOURS_OF_IDENTIFIER("read/neighbours-of-identifier.cypher"),
    SEARCH("read/search.cypher"),
    READ_TRANSFERS_BETWEEN("read/transfers-between.cypher"),
    TRACE_CHAINS_FROM_ACCOUNT("trace/chains-from-account.cypher"),
    TRACE_CHAINS_TO_ACCOUNT("trace/chains-to-account.cypher"),
    TRACE_CYCLES_THROUGH_ACCOUNT("trace/cycles-through-account.cypher"),
    TRACE_DEGREE_OF_ACCOUNT("trace/degree-of-account.cypher"),
    WINDOW_ACCOUNT_NUMBERS("window/account-numbers.cypher"),
    WINDOW_ACCOUNTS_BY_NUMBER("window/accounts-by-number.cypher"),
    WINDOW_ACCOUNT_PROFILES("window/account-profiles.cypher"),
    WINDOW_CUSTOMER_PROFILES("window/customer-profiles.cypher"),
    WINDOW_DEVICE_FIRST_USES("window/device-first-uses.cypher"),
    WINDOW_DEVICE_LINKS("window/device-links.cypher"),
    WINDOW_FIRST_TRANSFER("window/first-transfer.cypher"),
    WINDOW_IDENTIFIER_LINKS("window/identifier-links.cypher"),
    WINDOW_LAST_TRANSFER("window/last-transfer.cypher"),
    WINDOW_OWNERS("window/owners.cypher"),
    WINDOW_OWNERS_IN_FORCE("window/owners-in-force.cypher"),
    WINDOW_STORE_STATE("window/store-state.cypher"),
    WINDOW_TRANSFERS_BY_ACCOUNT("window/transfers-by-account.cypher"),
    WINDOW_TRANSFERS_IN_FORCE("window/transfers-in-force.cypher"),
    WINDOW_TRANSFERS_IN_FORCE_OF_ACCOUNT("window/transfers-in-force-of-account.cypher"),
    WINDOW_TRANSFERS_OF_ACCOUNT("window/transfers-of-account.cypher"),
    WINDOW_TRANSFERS_SINCE("window/transfers-since.cypher"),
    WINDOW_WATERMARK("window/watermark.cypher");

    private final String path;
    private final String text;

    CypherCatalogue(String path) {
        this.path = path;
        this.text = CypherFile.load(path).statement();
    }

    /** {@return the statement with its header} */
    public CypherFile file() {
        return CypherFile.load(path);
    }

    /** {@return the text to send} */
    public String text() {
        return text;
    }
}
