// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.detect.Finding;
import io.skein.model.Transfer;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A part of a sub-graph by which alerts are told apart.
 *
 * @param kind what it is
 * @param id business id
 */
public record Element(Kind kind, String id) implements Comparable<Element> {

    private static final Comparator<Element> ORDER =
            Comparator.comparing(Element::kind).thenComparing(Element::id);

    /** What an element is. */
    public enum Kind {
        TRANSFER,
        CUSTOMER
    }

    /** {@return the transfers of a finding, or its customers if it has no transfer} */
    static SortedSet<Element> identifying(Finding finding) {
        SortedSet<Element> transfers = transfers(finding);
        return transfers.isEmpty() ? customers(finding) : transfers;
    }

    /** {@return the transfers and the customers of a finding} */
    static Set<Element> all(Finding finding) {
        SortedSet<Element> all = transfers(finding);
        all.addAll(customers(finding));
        return all;
    }

    private static SortedSet<Element> transfers(Finding finding) {
        SortedSet<Element> elements = new TreeSet<>();
        for (Transfer transfer : finding.evidence().transfers()) {
            elements.add(new Element(Kind.TRANSFER, transfer.id()));
        }
        return elements;
    }

    private static SortedSet<Element> customers(Finding finding) {
        SortedSet<Element> elements = new TreeSet<>();
        for (String id : finding.subject().customerIds()) {
            elements.add(new Element(Kind.CUSTOMER, id));
        }
        return elements;
    }

    @Override
    public int compareTo(Element other) {
        return ORDER.compare(this, other);
    }
}
