// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static io.skein.cypher.CypherCatalogue.ADD_ACCOUNT_VERSIONS;
import static io.skein.cypher.CypherCatalogue.ADD_CUSTOMER_VERSIONS;
import static io.skein.cypher.CypherCatalogue.ADD_DEVICE_VERSIONS;
import static io.skein.cypher.CypherCatalogue.CLOSE_IDENTIFIER_USES;
import static io.skein.cypher.CypherCatalogue.CLOSE_LOGINS;
import static io.skein.cypher.CypherCatalogue.CLOSE_OWNERSHIPS;
import static io.skein.cypher.CypherCatalogue.CLOSE_TRANSFERS;
import static io.skein.cypher.CypherCatalogue.CREATE_ACCOUNTS;
import static io.skein.cypher.CypherCatalogue.CREATE_CUSTOMERS;
import static io.skein.cypher.CypherCatalogue.CREATE_DEVICES;
import static io.skein.cypher.CypherCatalogue.CREATE_IDENTIFIER_USES;
import static io.skein.cypher.CypherCatalogue.CREATE_LOGINS;
import static io.skein.cypher.CypherCatalogue.CREATE_OWNERSHIPS;
import static io.skein.cypher.CypherCatalogue.CREATE_TRANSFERS;
import static io.skein.cypher.CypherCatalogue.EXISTING_ACCOUNTS;
import static io.skein.cypher.CypherCatalogue.EXISTING_CUSTOMERS;
import static io.skein.cypher.CypherCatalogue.EXISTING_DEVICES;
import static io.skein.cypher.CypherCatalogue.FIND_ACCOUNTS;
import static io.skein.cypher.CypherCatalogue.FIND_CUSTOMERS;
import static io.skein.cypher.CypherCatalogue.FIND_DEVICES;
import static io.skein.cypher.CypherCatalogue.FIND_IDENTIFIER_USES;
import static io.skein.cypher.CypherCatalogue.FIND_LOGINS;
import static io.skein.cypher.CypherCatalogue.FIND_OWNERSHIPS;
import static io.skein.cypher.CypherCatalogue.FIND_TRANSFERS;
import static io.skein.cypher.CypherCatalogue.WRITE_ACCOUNTS;
import static io.skein.cypher.CypherCatalogue.WRITE_CUSTOMERS;
import static io.skein.cypher.CypherCatalogue.WRITE_DEVICES;

import io.skein.cypher.CypherCatalogue;
import io.skein.model.FactKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;

/** How facts of one kind lie in the graph: as nodes or as relationships. */
sealed interface FactStorage permits NodeStorage, RelationshipStorage {

    /** {@return the storage of facts of that kind} */
    static FactStorage of(FactKind kind) {
        return switch (kind) {
            case CUSTOMER ->
                new NodeStorage(kind, CREATE_CUSTOMERS, FIND_CUSTOMERS, WRITE_CUSTOMERS, ADD_CUSTOMER_VERSIONS);
            case ACCOUNT -> new NodeStorage(kind, CREATE_ACCOUNTS, FIND_ACCOUNTS, WRITE_ACCOUNTS, ADD_ACCOUNT_VERSIONS);
            case DEVICE -> new NodeStorage(kind, CREATE_DEVICES, FIND_DEVICES, WRITE_DEVICES, ADD_DEVICE_VERSIONS);
            case IDENTIFIER_USE ->
                new RelationshipStorage(
                        FIND_IDENTIFIER_USES, CREATE_IDENTIFIER_USES, CLOSE_IDENTIFIER_USES, EXISTING_CUSTOMERS, null);
            case OWNERSHIP ->
                new RelationshipStorage(
                        FIND_OWNERSHIPS, CREATE_OWNERSHIPS, CLOSE_OWNERSHIPS, EXISTING_CUSTOMERS, EXISTING_ACCOUNTS);
            case LOGIN ->
                new RelationshipStorage(FIND_LOGINS, CREATE_LOGINS, CLOSE_LOGINS, EXISTING_CUSTOMERS, EXISTING_DEVICES);
            case TRANSFER ->
                new RelationshipStorage(
                        FIND_TRANSFERS, CREATE_TRANSFERS, CLOSE_TRANSFERS, EXISTING_ACCOUNTS, EXISTING_ACCOUNTS);
        };
    }

    /** {@return the statement that creates first versions, from their rows} */
    CypherCatalogue create();

    /** Fills the histories, which come by id, with the stored versions. */
    void load(TransactionContext transaction, Map<String, FactHistory> histories);

    /** {@return whether each content refers to stored nodes only, in the contents' order} */
    List<Boolean> areReferencesStored(TransactionContext transaction, List<FactContent> contents);

    /** Stores what is new in the histories, which are chained. */
    void store(TransactionContext transaction, Collection<FactHistory> histories);
}
