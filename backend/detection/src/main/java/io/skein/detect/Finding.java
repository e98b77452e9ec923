// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One match of a detector, complete in itself: the sub-graph with its business ids, and the measurements on it.
 *
 * @param detectorId which detector
 * @param detectorVersion which version of it
 * @param key canonical key: the same sub-graph has the same key whatever the order of the data, see {@link CanonicalKey}
 * @param subject accounts and customers it is about
 * @param evidence the transfers, flows and identities that make it
 * @param window from its first event to after its last
 * @param indicators measurements, in the descriptor's order
 * @param truncation what was cut from this finding, or nothing
 */
public record Finding(
        String detectorId,
        int detectorVersion,
        String key,
        Subject subject,
        FindingEvidence evidence,
        TimeWindow window,
        List<Indicator> indicators,
        @Nullable Truncation truncation) {

    public Finding {
        indicators = List.copyOf(indicators);
    }

    /** {@return this finding, about these entries of watch-lists} */
    public Finding with(List<Listing> listings) {
        FindingEvidence all = new FindingEvidence(evidence.transfers, evidence.flows, evidence.identifiers, listings);
        return new Finding(detectorId, detectorVersion, key, subject, all, window, indicators, truncation);
    }

    /**
     * Who a finding is about.
     *
     * @param accountIds in the order of the pattern (a cycle from its smallest account, a chain from its source)
     * @param customerIds sorted; empty where no owner is known
     */
    public record Subject(List<String> accountIds, List<String> customerIds) {

        public Subject {
            accountIds = List.copyOf(accountIds);
            customerIds = List.copyOf(customerIds);
        }
    }

    /**
     * What proves a finding.
     *
     * @param transfers in the window's order
     * @param flows one per account through which money passed, in the order of the pattern
     * @param identifiers shared identities, strongest first
     * @param listings entries of watch-lists that it is about, by list, then entry
     */
    public record FindingEvidence(
            List<Transfer> transfers,
            List<AccountFlow> flows,
            List<SharedIdentifier> identifiers,
            List<Listing> listings) {

        public FindingEvidence {
            transfers = List.copyOf(transfers);
            flows = List.copyOf(flows);
            identifiers = List.copyOf(identifiers);
            listings = List.copyOf(listings);
        }

        /** Evidence in which no watch-list has a part. */
        public FindingEvidence(List<Transfer> transfers, List<AccountFlow> flows, List<SharedIdentifier> identifiers) {
            this(transfers, flows, identifiers, List.of());
        }
    }
}
