// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accounttakeover;

import io.skein.detect.party.IdentityTies;
import io.skein.detect.party.Uptake;
import io.skein.exec.Pace;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A customer begins to use a telephone number, e-mail address or device and had another before.
 *
 * @param link what is new
 * @param otherUsers how many other customers use it
 */
record Change(Link link, int otherUsers) {

    private static final Set<Sort> SORTS = EnumSet.of(Sort.PHONE, Sort.EMAIL, Sort.DEVICE);

    long epochMillis() {
        return Uptake.began(link).toEpochMilli();
    }

    /**
     * {@return the changes of every customer who has any, in the order in which they began}
     *
     * @param links all uses of identifiers
     * @param maxUsers what more customers use changes hands every day and says nothing
     * @param pace counts the uses
     */
    static SortedMap<String, List<Change>> byCustomer(List<Link> links, int maxUsers, Pace pace) {
        SortedMap<String, List<Change>> uses = new TreeMap<>();
        int begin = 0;
        while (begin < links.size()) {
            int end = IdentityTies.endOfIdentifier(links, begin);
            if (SORTS.contains(links.get(begin).sort()) && end - begin <= maxUsers) {
                for (Link link : links.subList(begin, end)) {
                    uses.computeIfAbsent(link.customerId(), none -> new ArrayList<>(2))
                            .add(new Change(link, end - begin - 1));
                }
            }
            pace.step(end - begin);
            begin = end;
        }
        uses.replaceAll((customer, all) -> changes(all));
        uses.values().removeIf(List::isEmpty);
        return uses;
    }

    private static List<Change> changes(List<Change> uses) {
        return uses.stream()
                .filter(use -> use.link.since() != null && uses.stream().anyMatch(use::replaces))
                .sorted(Comparator.comparingLong(Change::epochMillis)
                        .thenComparing(change -> change.link.identifierId()))
                .toList();
    }

    private boolean replaces(Change other) {
        return other.link.sort() == link.sort()
                && (other.link.since() == null
                        ? !other.link.equals(link)
                        : Uptake.began(other.link).isBefore(Uptake.began(link)));
    }
}
