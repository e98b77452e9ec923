// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.chain.Chain;
import io.skein.detect.chain.ChainEvidence;
import io.skein.detect.chain.ChainForest;
import io.skein.detect.chain.ChainMeasures;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.BaseSum;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the chains worth reporting and writes them down as findings. */
final class ChainReport {

    private final TransferWindow window;
    private final ChainForest forest;
    private final LayeringParameters parameters;
    private final FindingMaker maker;
    private final ChainEvidence evidence;

    ChainReport(GraphView view, ChainForest forest, LayeringParameters parameters) {
        this.window = view.transfers();
        this.forest = forest;
        this.parameters = parameters;
        this.maker = new FindingMaker(view, LayeringDescriptor.DESCRIPTOR);
        this.evidence = new ChainEvidence(view, forest, parameters.chains(), maker);
    }

    /** {@return the chains whose source is large enough, most hops first, then largest amount, then earliest} */
    List<Chain> significant(List<Chain> chains) {
        record Ranked(Chain chain, double amount) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Chain chain : chains) {
            BaseSum amount = evidence.sourceAmount(chain);
            if (amount.reaches(parameters.minAmount()) && isFollowed(chain)) {
                ranked.add(new Ranked(chain, amount.known()));
            }
        }
        ranked.sort(Comparator.comparingInt((Ranked each) -> -each.chain.hops())
                .thenComparingDouble(each -> -each.amount)
                .thenComparingInt(each -> each.chain.transfers()[0]));
        return ranked.stream().map(Ranked::chain).toList();
    }

    /** {@return whether it is told well enough from payments that happen to follow one another} */
    private boolean isFollowed(Chain chain) {
        ChainMeasures measures = measures(chain);
        return carriedShare(measures) >= parameters.minCarried()
                && (chain.hops() > parameters.minHops() || measures.conservedShare() >= parameters.minConserved());
    }

    /** {@return the chain with everything that proves it} */
    Finding finding(Chain chain) {
        return evidence.finding(chain, indicators(chain));
    }

    private List<Indicator> indicators(Chain chain) {
        ChainMeasures measures = measures(chain);
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator(LayeringDescriptor.HOPS, chain.hops(), ids(measures.longestPath()), NONE));
        BaseSum amount = evidence.sourceAmount(chain);
        if (amount.known() > 0) {
            List<String> sources = ids(evidence.sources(chain));
            indicators.add(new Indicator(LayeringDescriptor.SOURCE_AMOUNT, amount.known(), sources, amount.note()));
        }
        List<String> all = ids(chain.transfers());
        LocalizedText currencies = evidence.currencyNote(chain);
        indicators.add(new Indicator(LayeringDescriptor.CARRIED, carriedShare(measures), all, currencies));
        indicators.add(new Indicator(LayeringDescriptor.CONSERVED, measures.conservedShare(), all, NONE));
        indicators.add(new Indicator(LayeringDescriptor.DWELL, measures.dwellHours(), all, NONE));
        indicators.add(
                new Indicator(LayeringDescriptor.BRANCHINGS, measures.branchings(), ids(measures.branched()), NONE));
        return indicators;
    }

    private ChainMeasures measures(Chain chain) {
        return new ChainMeasures(window, forest, chain);
    }

    private double carriedShare(ChainMeasures measures) {
        return measures.carriedShare(transfer -> forest.hops(transfer) >= parameters.minHops());
    }

    private List<String> ids(int[] transfers) {
        return maker.allIds(transfers);
    }
}
