// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * As much of a stored alert as its identity needs.
 *
 * @param id the alert
 * @param key its present key
 * @param status where it stands
 * @param createdAt when it was first found
 * @param score its present score
 * @param findingSha256 SHA-256 of the stored finding without its derivation
 * @param transferIds transfers of the stored evidence
 * @param accountIds its accounts
 * @param customerIds its customers
 */
public record KnownAlert(
        String id,
        String key,
        AlertStatus status,
        Instant createdAt,
        double score,
        String findingSha256,
        List<String> transferIds,
        List<String> accountIds,
        List<String> customerIds) {

    public KnownAlert {
        transferIds = List.copyOf(transferIds);
        accountIds = List.copyOf(accountIds);
        customerIds = List.copyOf(customerIds);
    }

    /** {@return what its identity is decided by} */
    Set<Element> elements() {
        Element.Kind kind = transferIds.isEmpty() ? Element.Kind.CUSTOMER : Element.Kind.TRANSFER;
        SortedSet<Element> elements = new TreeSet<>();
        for (String member : transferIds.isEmpty() ? customerIds : transferIds) {
            elements.add(new Element(kind, member));
        }
        return elements;
    }
}
