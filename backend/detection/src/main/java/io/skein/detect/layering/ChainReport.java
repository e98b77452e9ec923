// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
import io.skein.detect.evidence.BaseSum;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.FlowLedger;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses the chains worth reporting and writes them down as findings. */
final class ChainReport {

    private final GraphView view;
    private final TransferWindow window;
    private final ChainForest forest;
    private final LayeringParameters parameters;
    private final FindingMaker maker;

    ChainReport(GraphView view, ChainForest forest, LayeringParameters parameters) {
        this.view = view;
        this.window = view.transfers();
        this.forest = forest;
        this.parameters = parameters;
        this.maker = new FindingMaker(view, LayeringDescriptor.DESCRIPTOR);
    }

    /** {@return the chains whose source is large enough, most hops first, then largest amount, then earliest} */
    List<Chain> significant(List<Chain> chains) {
        record Ranked(Chain chain, double amount) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Chain chain : chains) {
            BaseSum amount = sourceAmount(chain);
            if (amount.reaches(parameters.minAmount())
                    && carriedShare(chain) >= parameters.shares().minCarried()) {
                ranked.add(new Ranked(chain, amount.known()));
            }
        }
        ranked.sort(Comparator.comparingInt((Ranked each) -> -each.chain.hops())
                .thenComparingDouble(each -> -each.amount)
                .thenComparingInt(each -> each.chain.transfers()[0]));
        return ranked.stream().map(Ranked::chain).toList();
    }

    /** {@return the chain with everything that proves it} */
    Finding finding(Chain chain) {
        List<Transfer> transfers = maker.transfers(chain.transfers());
        Transfer source = transfers.getFirst();
        FindingMaker.Draft draft = new FindingMaker.Draft(
                List.of(source.fromAccountId(), source.id()),
                accounts(chain),
                chain.transfers(),
                indicators(chain),
                truncation(chain));
        return maker.of(draft, new Finding.FindingEvidence(transfers, new ChainFlows(view, chain).flows(), List.of()));
    }

    private int[] accounts(Chain chain) {
        return Arrays.stream(chain.transfers())
                .flatMap(transfer -> IntStream.of(window.from(transfer), window.to(transfer)))
                .toArray();
    }

    private List<Indicator> indicators(Chain chain) {
        ChainMeasures measures = new ChainMeasures(window, forest, chain);
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator(LayeringDescriptor.HOPS, chain.hops(), ids(measures.longestPath()), NONE));
        BaseSum amount = sourceAmount(chain);
        if (amount.known() > 0) {
            List<String> sources = ids(where(chain, forest::isSource));
            indicators.add(new Indicator(LayeringDescriptor.SOURCE_AMOUNT, amount.known(), sources, amount.note()));
        }
        List<String> all = ids(chain.transfers());
        LocalizedText currencies = currencyNote(chain);
        double carried = measures.carriedShare(parameters.hops().min());
        indicators.add(new Indicator(LayeringDescriptor.CARRIED, carried, all, currencies));
        indicators.add(new Indicator(LayeringDescriptor.CONSERVED, measures.conservedShare(), all, NONE));
        indicators.add(new Indicator(LayeringDescriptor.DWELL, measures.dwellHours(), all, NONE));
        indicators.add(
                new Indicator(LayeringDescriptor.BRANCHINGS, measures.branchings(), ids(measures.branched()), NONE));
        return indicators;
    }

    private double carriedShare(Chain chain) {
        return new ChainMeasures(window, forest, chain)
                .carriedShare(parameters.hops().min());
    }

    private LocalizedText currencyNote(Chain chain) {
        Set<String> unpriced = new TreeSet<>();
        for (int transfer : chain.transfers()) {
            if (view.rates()
                    .inBase(1, window.receivedCurrency(transfer), window.epochMillis(transfer))
                    .isEmpty()) {
                unpriced.add(window.receivedCurrency(transfer).code());
            }
        }
        return unpriced.isEmpty()
                ? NONE
                : new LocalizedText(
                        "no rate for " + String.join(", ", unpriced) + ": followed within that currency only",
                        String.join("、", unpriced) + " 无汇率：仅在该币种内追踪");
    }

    private BaseSum sourceAmount(Chain chain) {
        return BaseSum.paid(view, where(chain, forest::isSource));
    }

    private @Nullable Truncation truncation(Chain chain) {
        int[] cut = where(chain, forest::isCut);
        if (cut.length > 0) {
            return new Truncation(
                    LayeringDescriptor.MAX_HOPS.name(),
                    parameters.hops().max(),
                    new LocalizedText("transfers in time order", "转账按时间先后"),
                    window.accounts().id(window.to(cut[0])));
        }
        int[] intoHub = where(
                chain,
                transfer -> FlowLedger.degree(window, window.to(transfer))
                        > parameters.following().hubLimit());
        return intoHub.length == 0
                ? null
                : new Truncation(
                        LayeringDescriptor.HUB_DEGREE.name(),
                        parameters.following().hubLimit(),
                        new LocalizedText("a hub is not followed through", "不穿过枢纽账户"),
                        window.accounts().id(window.to(intoHub[0])));
    }

    private static int[] where(Chain chain, IntPredicate condition) {
        return Arrays.stream(chain.transfers()).filter(condition).toArray();
    }

    private List<String> ids(int[] transfers) {
        return maker.allIds(transfers);
    }
}
