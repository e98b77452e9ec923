// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sharedidentity;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.SharedIdentifier;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.party.Holdings;
import io.skein.detect.party.SharedByGroups;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.List;

/** Writes rings down as findings: what their members share, which accounts they own and what moved among those. */
final class RingReport {

    private final TransferWindow window;
    private final FindingMaker maker;
    private final SharedByGroups shared;
    private final Holdings holdings;

    RingReport(GraphView view, SharedIdentityParameters parameters, List<Ring> rings) {
        this.window = view.transfers();
        this.holdings = Holdings.of(view);
        this.maker = new FindingMaker(view, SharedIdentityDescriptor.DESCRIPTOR);
        this.shared = new SharedByGroups(
                view.identities().links(), rings.stream().map(Ring::customerIds).toList(), parameters.ties());
    }

    /** {@return the finding of one of the rings} */
    Finding finding(Ring ring) {
        List<SharedIdentifier> identifiers = shared.with(ring.customerIds().first());
        int[] accounts = holdings.accounts(ring.customerIds());
        int[] transfers = Holdings.among(
                window,
                accounts,
                transfer -> !window.accounts().sameController(window.from(transfer), window.to(transfer)));
        List<String> customerIds = List.copyOf(ring.customerIds());
        return maker.of(
                new FindingMaker.Draft(
                        key(customerIds, identifiers),
                        accounts,
                        transfers,
                        indicators(ring, identifiers, transfers),
                        null),
                customerIds,
                identifiers);
    }

    private static List<String> key(List<String> customerIds, List<SharedIdentifier> identifiers) {
        List<String> members = new ArrayList<>(customerIds);
        identifiers.stream()
                .filter(each -> each.weight() > 0)
                .map(SharedIdentifier::identifierId)
                .sorted()
                .forEach(members::add);
        return members;
    }

    private List<Indicator> indicators(Ring ring, List<SharedIdentifier> identifiers, int[] transfers) {
        long tying = identifiers.stream().filter(each -> each.weight() > 0).count();
        List<String> ids = maker.ids(transfers);
        LocalizedText parties = ring.parties() == ring.customerIds().size()
                ? NONE
                : new LocalizedText(
                        ring.parties() + " parties, as some belong together openly",
                        "其中部分公开相关，计 " + ring.parties() + " 个当事方");
        return List.of(
                new Indicator(
                        SharedIdentityDescriptor.CUSTOMERS, ring.customerIds().size(), List.of(), parties),
                new Indicator(SharedIdentityDescriptor.IDENTIFIERS, tying, List.of(), NONE),
                new Indicator(SharedIdentityDescriptor.STRONGEST_TIE, ring.strongestTie(), List.of(), NONE),
                new Indicator(SharedIdentityDescriptor.MUTUAL_TRANSFERS, transfers.length, ids, NONE),
                maker.amount(SharedIdentityDescriptor.MUTUAL_AMOUNT, transfers));
    }
}
