// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Chooses the chains whose money went through many channels and writes them down as findings. */
final class ChannelReport {

    private static final Comparator<ChannelChain> ORDER = Comparator.comparingInt((ChannelChain each) -> -each.kinds())
            .thenComparingInt(each -> -each.changes())
            .thenComparingDouble(each -> -each.amount())
            .thenComparingInt(each -> each.chain().transfers()[0]);

    private final GraphView view;
    private final ChainForest forest;
    private final ChannelTrail trail;
    private final ChannelHoppingParameters parameters;
    private final FindingMaker maker;
    private final ChainEvidence evidence;

    ChannelReport(GraphView view, ChainForest forest, ChannelTrail trail, ChannelHoppingParameters parameters) {
        this.view = view;
        this.forest = forest;
        this.trail = trail;
        this.parameters = parameters;
        this.maker = new FindingMaker(view, ChannelHoppingDescriptor.DESCRIPTOR);
        this.evidence = new ChainEvidence(view, forest, parameters.chains(), maker);
    }

    /** {@return those of the chains that are findings, most kinds first, then most changes, then largest amount, then earliest} */
    List<ChannelChain> significant(List<Chain> chains) {
        List<ChannelChain> found = new ArrayList<>();
        for (Chain chain : chains) {
            OptionalInt end = end(chain);
            BaseSum amount = evidence.sourceAmount(chain);
            if (end.isPresent() && amount.reaches(parameters.minAmount())) {
                double carried = measures(chain).carriedShare(this::isFar);
                if (carried >= parameters.minCarried()) {
                    found.add(channelChain(chain, end.getAsInt(), amount.known(), carried));
                }
            }
        }
        found.sort(ORDER);
        return found;
    }

    /** {@return the finding} */
    Finding finding(ChannelChain found) {
        Chain chain = found.chain();
        List<String> path = maker.allIds(forest.pathTo(found.end()));
        List<String> all = maker.allIds(chain.transfers());
        BaseSum amount = evidence.sourceAmount(chain);
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator(ChannelHoppingDescriptor.CHANNELS, found.kinds(), path, kinds(found.end())));
        indicators.add(new Indicator(ChannelHoppingDescriptor.CHANGES, found.changes(), path, NONE));
        indicators.add(new Indicator(ChannelHoppingDescriptor.HOPS, forest.hops(found.end()), path, NONE));
        if (amount.known() > 0) {
            List<String> sources = maker.allIds(evidence.sources(chain));
            indicators.add(
                    new Indicator(ChannelHoppingDescriptor.SOURCE_AMOUNT, amount.known(), sources, amount.note()));
        }
        indicators.add(
                new Indicator(ChannelHoppingDescriptor.CARRIED, found.carried(), all, evidence.currencyNote(chain)));
        indicators.add(
                new Indicator(ChannelHoppingDescriptor.DWELL, measures(chain).dwellHours(), all, NONE));
        return evidence.finding(chain, indicators);
    }

    private ChannelChain channelChain(Chain chain, int end, double amount, double carried) {
        return new ChannelChain(chain, end, trail.kinds(end), trail.changes(end), amount, carried);
    }

    private OptionalInt end(Chain chain) {
        return Arrays.stream(chain.transfers())
                .filter(this::isFar)
                .boxed()
                .min(Comparator.comparingInt((Integer transfer) -> -trail.kinds(transfer))
                        .thenComparingInt(transfer -> -trail.changes(transfer))
                        .thenComparingInt(transfer -> transfer))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private boolean isFar(int transfer) {
        ChannelHoppingParameters.Path path = parameters.path();
        return forest.hops(transfer) >= path.minHops()
                && trail.kinds(transfer) >= path.minKinds()
                && trail.changes(transfer) >= path.minChanges();
    }

    private LocalizedText kinds(int end) {
        List<LocalizedText> labels =
                trail.pathKinds(end).stream().map(ChannelKind::label).toList();
        return new LocalizedText(
                labels.stream().map(LocalizedText::english).collect(Collectors.joining(", then ")),
                labels.stream().map(LocalizedText::chinese).collect(Collectors.joining("，再到")));
    }

    private ChainMeasures measures(Chain chain) {
        return new ChainMeasures(view.transfers(), forest, chain);
    }
}
