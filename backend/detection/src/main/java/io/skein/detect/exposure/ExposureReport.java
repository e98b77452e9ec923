// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.exposure;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.Listing;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.BaseSum;
import io.skein.detect.money.Taint;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes exposures down as findings: from the listed party, along all paths, to the exposed one, or the reverse. */
final class ExposureReport {

    /** More steps are not walked: a finding lists far fewer transfers. */
    private static final int MOST_STEPS = 100_000;

    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final ExposureParameters parameters;
    private final FindingMaker maker;
    private final GraphView view;

    ExposureReport(GraphView view, ExposureParameters parameters) {
        this.view = view;
        this.window = view.transfers();
        this.transfers = PartyTransfers.of(view);
        this.parameters = parameters;
        this.maker = new FindingMaker(view, ExposureDescriptor.DESCRIPTOR);
    }

    Finding finding(Exposure exposure) {
        int[] path = path(exposure);
        List<Listing> listings = exposure.source().listings(window.accounts());
        int[] listed = FindingMaker.listed(path);
        FindingMaker.Draft draft = new FindingMaker.Draft(
                key(exposure),
                accounts(exposure, path),
                path,
                indicators(exposure, listings, listed),
                FindingMaker.cut(path.length));
        return maker.of(
                draft, new Finding.FindingEvidence(maker.transfers(listed), maker.flows(listed), List.of(), listings));
    }

    private List<String> key(Exposure exposure) {
        return List.of(
                exposure.direction().name(),
                window.accounts().id(exposure.source().listedAccounts()[0]),
                window.accounts().id(transfers.parties().firstAccount(exposure.party())));
    }

    /** All transfers on the ways between, ascending. */
    private int[] path(Exposure exposure) {
        Taint taint = exposure.taint();
        IntRBTreeSet path = new IntRBTreeSet();
        Set<Taint.Step> seen = new HashSet<>();
        Deque<Taint.Step> open = new ArrayDeque<>();
        for (int transfer : exposure.traced()) {
            for (int hop = 1; hop <= parameters.maxHops(); hop++) {
                if (taint.minor(transfer, hop) > 0) {
                    open.add(new Taint.Step(transfer, hop));
                }
            }
        }
        while (!open.isEmpty() && seen.size() < MOST_STEPS) {
            Taint.Step step = open.remove();
            if (seen.add(step)) {
                path.add(step.transfer());
                open.addAll(taint.before(step.transfer(), step.hop()));
            }
        }
        return path.toIntArray();
    }

    /** The exposed party's accounts first, then all others in the order in which money reached them. */
    private int[] accounts(Exposure exposure, int[] path) {
        IntLinkedOpenHashSet accounts = new IntLinkedOpenHashSet();
        for (int transfer : exposure.traced()) {
            accounts.add(exposure.direction() == Direction.IN ? window.to(transfer) : window.from(transfer));
        }
        for (int transfer : path) {
            accounts.add(window.from(transfer));
            accounts.add(window.to(transfer));
        }
        return accounts.toIntArray();
    }

    private List<Indicator> indicators(Exposure exposure, List<Listing> listings, int[] listed) {
        Exposure.Measures measures = exposure.measures();
        List<String> all = maker.allIds(listed);
        List<String> traced = maker.allIds(exposure.traced()).stream()
                .filter(new HashSet<>(all)::contains)
                .toList();
        LocalizedText note = BaseSum.paid(view, exposure.traced()).note();
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator(ExposureDescriptor.AMOUNT, measures.amount(), traced, note));
        indicators.add(new Indicator(ExposureDescriptor.EXPOSURE, measures.weighed(), traced, note));
        indicators.add(new Indicator(ExposureDescriptor.SHARE, measures.share(), traced, way(exposure.direction())));
        indicators.add(new Indicator(ExposureDescriptor.HOPS, measures.hops(), all, Listing.words(listings)));
        return indicators;
    }

    private static LocalizedText way(Direction direction) {
        return switch (direction) {
            case IN -> new LocalizedText("of what was received", "占收款");
            case OUT -> new LocalizedText("of what was paid", "占付款");
        };
    }
}
