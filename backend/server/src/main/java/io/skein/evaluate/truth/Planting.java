// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A pattern while a reader gathers it from many rows. */
final class Planting {

    private final String id;
    private final String typology;
    private final boolean laundering;
    private final SortedSet<String> transfers = new TreeSet<>();
    private final SortedSet<String> accounts = new TreeSet<>();
    private final SortedSet<String> customers = new TreeSet<>();
    private final Map<Element, SortedMap<String, SortedSet<String>>> roles = new EnumMap<>(Element.class);
    private int hidden;

    Planting(String id, String typology, boolean laundering) {
        this.id = id;
        this.typology = typology;
        this.laundering = laundering;
    }

    /** {@return whether another row says the same of the pattern} */
    boolean agrees(String otherTypology, boolean otherLaundering) {
        return typology.equals(otherTypology) && laundering == otherLaundering;
    }

    void transfer(String transferId) {
        transfers.add(transferId);
    }

    void account(String accountId) {
        accounts.add(accountId);
    }

    void customer(String customerId) {
        customers.add(customerId);
    }

    void hiddenTransfer() {
        hidden++;
    }

    void role(Element kind, String elementId, String role) {
        if (!role.isEmpty()) {
            roles.computeIfAbsent(kind, _ -> new TreeMap<>())
                    .computeIfAbsent(elementId, _ -> new TreeSet<>())
                    .add(role);
        }
    }

    PlantedPattern done() {
        return new PlantedPattern(id, typology, laundering, transfers, accounts, customers, hidden, new Roles(roles));
    }
}
