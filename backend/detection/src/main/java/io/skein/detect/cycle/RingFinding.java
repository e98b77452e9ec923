// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.AccountFlow;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.BaseSum;
import io.skein.detect.money.FlowSums;
import io.skein.detect.money.Legs;
import io.skein.detect.money.MoneyAmong;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes findings of rings. */
final class RingFinding {

    private final GraphView view;
    private final Legs legs;
    private final Chance chance;
    private final TransferWindow window;
    private final FindingMaker maker;

    RingFinding(GraphView view, Legs legs, Chance chance) {
        this.view = view;
        this.legs = legs;
        this.chance = chance;
        this.window = view.transfers();
        this.maker = new FindingMaker(view, CycleDescriptor.DESCRIPTOR);
    }

    Finding of(Ring ring) {
        RingMeasures measures = new RingMeasures(legs, ring);
        int[] evidence = measures.evidence();
        List<String> accountIds =
                ring.accounts().intStream().mapToObj(window.accounts()::id).toList();
        FindingMaker.Draft draft = new FindingMaker.Draft(
                accountIds,
                ring.accounts().toIntArray(),
                evidence,
                indicators(measures, evidence),
                truncation(ring, accountIds.getFirst()));
        return maker.of(
                draft, new Finding.FindingEvidence(maker.transfers(evidence), flows(ring, evidence), List.of()));
    }

    private List<AccountFlow> flows(Ring ring, int[] evidence) {
        FlowSums sums = MoneyAmong.of(view, evidence);
        return ring.accounts()
                .intStream()
                .mapToObj(account -> sums.flow(window.accounts(), account))
                .toList();
    }

    private List<Indicator> indicators(RingMeasures measures, int[] evidence) {
        int[] greatest = measures.greatest();
        List<String> whole = ids(measures.pieces(greatest));
        List<String> ends = ids(measures.pieces(greatest[0], greatest[greatest.length - 1]));
        List<String> all = ids(evidence);
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator(CycleDescriptor.HOPS, greatest.length, whole, NONE));
        measures.returnedShare()
                .ifPresent(share -> indicators.add(new Indicator(CycleDescriptor.RETURNED_SHARE, share, ends, NONE)));
        BaseSum paid = BaseSum.paid(view, evidence);
        measures.amount()
                .ifPresent(amount -> indicators.add(new Indicator(CycleDescriptor.AMOUNT, amount, all, paid.note())));
        indicators.add(new Indicator(CycleDescriptor.DURATION_HOURS, measures.hours(), ends, NONE));
        List<String> firstLegs = measures.roundTrips().stream()
                .map(pass -> window.transferId(legs.first(pass[0])))
                .toList();
        indicators.add(new Indicator(CycleDescriptor.PASSES, firstLegs.size(), firstLegs, NONE));
        indicators.add(new Indicator(CycleDescriptor.MEAN_DWELL, measures.meanDwellHours(), whole, NONE));
        indicators.add(new Indicator(
                CycleDescriptor.ROUND_AMOUNTS,
                measures.roundAmountShare(),
                measures.roundAmounts().stream().map(window::transferId).toList(),
                NONE));
        indicators.add(new Indicator(
                CycleDescriptor.CURRENCIES, measures.currencies(), all, currencies(measures.currencyCodes(), paid)));
        indicators.add(new Indicator(CycleDescriptor.PARTIES, measures.parties(), List.of(), NONE));
        indicators.add(new Indicator(CycleDescriptor.CHANCE, measures.chance(chance), whole, NONE));
        return indicators;
    }

    private static LocalizedText currencies(Set<String> codes, BaseSum paid) {
        String all = String.join(" ", codes);
        return paid.unpriced().isEmpty()
                ? LocalizedText.same(all)
                : new LocalizedText(
                        all + "; no rate for " + String.join(", ", paid.unpriced()),
                        all + "；" + String.join("、", paid.unpriced()) + " 无汇率");
    }

    private List<String> ids(int[] transfers) {
        return maker.allIds(transfers);
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
}
