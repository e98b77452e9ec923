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
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Chooses the chains whose money went through many channels and writes them down as findings. */
final class ChannelReport {

    private static final Comparator<ChannelChain> ORDER = Comparator.comparingInt(
                    (ChannelChain each) -> -each.path().channels())
            .thenComparingInt(each -> -each.path().changes())
            .thenComparingDouble(each -> -each.amount())
            .thenComparingInt(each -> each.chain().transfers()[0]);
    private static final Comparator<ChannelChain> LARGEST_FIRST =
            Comparator.comparingInt(each -> -each.chain().transfers().length);

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

    /**
     * {@return those that are findings, most kinds first, then most changes, then largest amount, then earliest; of two that share a transfer the one with
     * more of them}
     *
     * @param chains as the ledger tells them
     * @param paths of sums that leave as they came
     */
    List<ChannelChain> significant(List<Chain> chains, List<SumPath> paths) {
        List<ChannelChain> found = new ArrayList<>();
        for (Chain chain : chains) {
            end(chain).ifPresent(end -> add(chain, pathTo(end), this::isFar, found));
        }
        for (SumPath sums : paths) {
            BitSet far = sums.far(parameters.path());
            if (!far.isEmpty()) {
                add(sums.chain(), sums.path(), far::get, found);
            }
        }
        found.sort(LARGEST_FIRST);
        BitSet taken = new BitSet(view.transfers().transferCount());
        found.removeIf(each -> !isApart(each.chain(), taken));
        found.sort(ORDER);
        return found;
    }

    /** {@return the finding} */
    Finding finding(ChannelChain found) {
        Chain chain = found.chain();
        ChannelChain.Path way = found.path();
        List<String> path = maker.allIds(way.transfers());
        List<String> all = maker.allIds(chain.transfers());
        BaseSum amount = evidence.sourceAmount(chain);
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator(ChannelHoppingDescriptor.CHANNELS, way.channels(), path, labels(way.kinds())));
        indicators.add(new Indicator(ChannelHoppingDescriptor.CHANGES, way.changes(), path, NONE));
        indicators.add(new Indicator(ChannelHoppingDescriptor.HOPS, way.hops(), path, NONE));
        if (amount.known() > 0) {
            List<String> sources = maker.allIds(evidence.sources(chain));
            indicators.add(
                    new Indicator(ChannelHoppingDescriptor.SOURCE_AMOUNT, amount.known(), sources, amount.note()));
        }
        indicators.add(
                new Indicator(ChannelHoppingDescriptor.CARRIED, found.carried(), all, evidence.currencyNote(chain)));
        indicators.add(
                new Indicator(ChannelHoppingDescriptor.DWELL, measures(chain).dwellHours(), all, NONE));
        return new ChainEvidence(view, way.isCut(), parameters.chains(), maker).finding(chain, indicators);
    }

    private void add(Chain chain, ChannelChain.Path path, IntPredicate isFar, List<ChannelChain> found) {
        BaseSum amount = evidence.sourceAmount(chain);
        if (amount.reaches(parameters.minAmount())) {
            double carried = measures(chain).carriedShare(isFar);
            if (carried >= parameters.minCarried()) {
                found.add(new ChannelChain(chain, path, amount.known(), carried));
            }
        }
    }

    private Optional<Integer> end(Chain chain) {
        return Arrays.stream(chain.transfers())
                .filter(this::isFar)
                .boxed()
                .min(Comparator.comparingInt((Integer transfer) -> -trail.kinds(transfer))
                        .thenComparingInt(transfer -> -trail.changes(transfer))
                        .thenComparingInt(transfer -> transfer));
    }

    private ChannelChain.Path pathTo(int end) {
        return new ChannelChain.Path(forest.pathTo(end), forest.hops(end), trail.pathKinds(end), forest::isCut);
    }

    private boolean isFar(int transfer) {
        ChannelHoppingParameters.Path path = parameters.path();
        return forest.hops(transfer) >= path.minHops()
                && trail.kinds(transfer) >= path.minKinds()
                && trail.changes(transfer) >= path.minChanges();
    }

    private static boolean isApart(Chain chain, BitSet taken) {
        boolean apart = Arrays.stream(chain.transfers()).noneMatch(taken::get);
        if (apart) {
            Arrays.stream(chain.transfers()).forEach(taken::set);
        }
        return apart;
    }

    private static LocalizedText labels(List<ChannelKind> kinds) {
        List<LocalizedText> labels = kinds.stream().map(ChannelKind::label).toList();
        return new LocalizedText(
                labels.stream().map(LocalizedText::english).collect(Collectors.joining(", then ")),
                labels.stream().map(LocalizedText::chinese).collect(Collectors.joining("，再到")));
    }

    private ChainMeasures measures(Chain chain) {
        return new ChainMeasures(view.transfers(), forest, chain);
    }
}
