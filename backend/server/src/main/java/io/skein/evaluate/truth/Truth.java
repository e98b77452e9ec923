// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The answers that come with a set of data.
 *
 * @param layout which layout they were read in
 * @param patterns what was planted, in the order of the source
 * @param illicitTransferIds every transfer that the source calls laundering, also those outside any pattern
 * @param notes what a reader of the figures must know of this source
 */
public record Truth(
        String layout, List<PlantedPattern> patterns, SortedSet<String> illicitTransferIds, List<String> notes) {

    public Truth {
        patterns = List.copyOf(patterns);
        illicitTransferIds = Collections.unmodifiableSortedSet(new TreeSet<>(illicitTransferIds));
        notes = List.copyOf(notes);
    }

    /**
     * {@return these answers without what is not in the data: a simulator may plan a payment of nothing, which no bank books} A
     * pattern of which nothing is left stays, without elements.
     */
    public Truth within(GraphView view) {
        TransferWindow window = view.transfers();
        Set<String> wanted = new HashSet<>(illicitTransferIds);
        patterns.forEach(pattern -> wanted.addAll(pattern.transferIds()));
        Set<String> transfers = new HashSet<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            String id = window.transferId(transfer);
            if (wanted.contains(id)) {
                transfers.add(id);
            }
        }
        Set<String> accounts = new HashSet<>();
        patterns.forEach(pattern -> pattern.accountIds().stream()
                .filter(id -> window.accounts().number(id) >= 0)
                .forEach(accounts::add));
        SortedSet<String> illicit = new TreeSet<>(illicitTransferIds);
        illicit.retainAll(transfers);
        return new Truth(
                layout,
                patterns.stream()
                        .map(pattern -> pattern.within(transfers, accounts))
                        .toList(),
                illicit,
                notes);
    }
}
