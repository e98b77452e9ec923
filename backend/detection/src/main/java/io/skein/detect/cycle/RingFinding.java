// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.CanonicalKey;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes findings of rings. */
final class RingFinding {

    private final GraphView view;
    private final TransferWindow window;

    RingFinding(GraphView view) {
        this.view = view;
        this.window = view.transfers();
    }

    Finding of(Ring ring) {
        RingMeasures measures = new RingMeasures(view, ring);
        int[] evidence = measures.evidence();
        List<String> accountIds =
                ring.accounts().intStream().mapToObj(window.accounts()::id).toList();
        List<Transfer> transfers =
                Arrays.stream(evidence).mapToObj(window::transfer).toList();
        return new Finding(
                CycleDescriptor.ID,
                CycleDescriptor.VERSION,
                CanonicalKey.of(CycleDescriptor.ID, accountIds),
                new Finding.Subject(accountIds, customers(ring)),
                new Finding.FindingEvidence(transfers, new RingFlows(view, evidence).of(ring.accounts()), List.of()),
                new TimeWindow(
                        transfers.getFirst().at(), justAfter(transfers.getLast().at())),
                indicators(measures, evidence),
                truncation(ring, accountIds.getFirst()));
    }

    private List<Indicator> indicators(RingMeasures measures, int[] evidence) {
        int[] greatest = measures.greatest();
        List<String> whole = ids(greatest);
        List<String> ends = ids(new int[] {greatest[0], greatest[greatest.length - 1]});
        List<String> all = ids(evidence);
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator(CycleDescriptor.HOPS, greatest.length, whole, NONE));
        measures.returnedShare()
                .ifPresent(share -> indicators.add(new Indicator(CycleDescriptor.RETURNED_SHARE, share, ends, NONE)));
        measures.amount().ifPresent(amount -> indicators.add(new Indicator(CycleDescriptor.AMOUNT, amount, all, NONE)));
        indicators.add(new Indicator(CycleDescriptor.DURATION_HOURS, measures.hours(), ends, NONE));
        List<String> firstLegs = measures.roundTrips().stream()
                .map(pass -> window.transferId(pass[0]))
                .toList();
        indicators.add(new Indicator(CycleDescriptor.PASSES, firstLegs.size(), firstLegs, NONE));
        indicators.add(new Indicator(CycleDescriptor.MEAN_DWELL, measures.meanDwellHours(), whole, NONE));
        indicators.add(new Indicator(
                CycleDescriptor.ROUND_AMOUNTS,
                measures.roundAmountShare(),
                measures.roundAmounts().stream().map(window::transferId).toList(),
                NONE));
        indicators.add(new Indicator(
                CycleDescriptor.CURRENCIES,
                measures.currencies(),
                all,
                LocalizedText.same(String.join(" ", measures.currencyCodes()))));
        indicators.add(new Indicator(CycleDescriptor.PARTIES, measures.parties(), List.of(), NONE));
        return indicators;
    }

    private List<String> ids(int[] transfers) {
        return IntStream.of(transfers).mapToObj(window::transferId).toList();
    }

    private List<String> customers(Ring ring) {
        TreeSet<String> customers = new TreeSet<>();
        ring.accounts().forEach(account -> customers.addAll(window.accounts().owners(account)));
        return List.copyOf(customers);
    }

    private static @Nullable Truncation truncation(Ring ring, String accountId) {
        return ring.isCut()
                ? new Truncation(
                        "cyclesPerRing",
                        Ring.MAX_CYCLES,
                        new LocalizedText("by the first leg's account id, then time", "按首笔账户编号，再按时间"),
                        accountId)
                : null;
    }

    private static Instant justAfter(Instant instant) {
        return instant.plusMillis(1);
    }
}
