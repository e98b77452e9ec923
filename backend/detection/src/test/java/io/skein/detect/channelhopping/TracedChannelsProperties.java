// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.chain.RandomChainRules;
import io.skein.detect.chain.TracedChains;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Often;
import io.skein.detect.oracle.RandomMoney;
import io.skein.exec.RunContext;
import io.skein.model.Channel;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the detector to money that is spent note by note, along whose paths channels are listed one after the other. */
class TracedChannelsProperties {

    @Property(tries = 2_000)
    void findsWhatSpendingNoteByNoteFinds(@ForAll long seed) {
        GraphView view = RandomMoney.view(seed);
        Random random = new Random(seed);
        ChannelHoppingParameters parameters = new ChannelHoppingParameters(
                RandomChainRules.of(random),
                new ChannelHoppingParameters.Path(2 + random.nextInt(2), 2 + random.nextInt(2), 1 + random.nextInt(2)),
                new ChannelHoppingParameters.Whole(0.9, 0),
                random.nextInt(3) * 0.2001,
                random.nextInt(3) * 5.01);
        Set<String> found = new TreeSet<>();
        for (Finding finding : new ChannelHoppingDetector()
                .detect(view, parameters, RunContext.plain())
                .findings()) {
            found.add("%s %s %.0f %.0f %.6f"
                    .formatted(
                            DetectorProbe.ids(finding),
                            DetectorProbe.indicator(finding, "channels").transferIds(),
                            DetectorProbe.value(finding, "channels"),
                            DetectorProbe.value(finding, "changes"),
                            DetectorProbe.value(finding, "carriedShare")));
        }

        Often.found(found, 8);
        assertThat(found).isEqualTo(new Definition(view, parameters).findings());
    }

    private record Definition(List<Payment> payments, TracedChains traced, ChannelHoppingParameters parameters) {

        Definition(GraphView view, ChannelHoppingParameters parameters) {
            this(new Facts(view).payments(), new TracedChains(view.transfers(), parameters.chains()), parameters);
        }

        Set<String> findings() {
            Set<String> findings = new TreeSet<>();
            for (Set<Integer> chain : traced.chains()) {
                double carried = traced.carriedShare(chain, this::isFar);
                List<Payment> sources =
                        traced.sources(chain).stream().map(payments::get).toList();
                if (carried >= parameters.minCarried() && Facts.reach(sources, parameters.minAmount())) {
                    chain.stream()
                            .filter(this::isFar)
                            .min(Comparator.comparingInt((Integer each) -> -new HashSet<>(kinds(each)).size())
                                    .thenComparingInt(each -> -kinds(each).size())
                                    .thenComparingInt(each -> each))
                            .ifPresent(end -> findings.add("%s %s %d %d %.6f"
                                    .formatted(
                                            ids(chain),
                                            ids(traced.path(end)),
                                            new HashSet<>(kinds(end)).size(),
                                            kinds(end).size() - 1,
                                            carried)));
                }
            }
            return findings;
        }

        private boolean isFar(int transfer) {
            ChannelHoppingParameters.Path path = parameters.path();
            return traced.hops(transfer) >= path.minHops()
                    && new HashSet<>(kinds(transfer)).size() >= path.minKinds()
                    && kinds(transfer).size() > path.minChanges();
        }

        /** {@return the kinds on the path to a transfer, one after the other; the same twice in a row is one} */
        private List<Channel> kinds(int transfer) {
            List<Channel> kinds = new ArrayList<>();
            for (int each : traced.path(transfer)) {
                Channel kind = KindsByHand.kind(payments.get(each).channel());
                if (kind != Channel.UNKNOWN && (kinds.isEmpty() || kinds.getLast() != kind)) {
                    kinds.add(kind);
                }
            }
            return kinds;
        }

        private List<String> ids(Iterable<Integer> transfers) {
            List<String> ids = new ArrayList<>();
            transfers.forEach(each -> ids.add(payments.get(each).id()));
            return ids;
        }
    }
}
