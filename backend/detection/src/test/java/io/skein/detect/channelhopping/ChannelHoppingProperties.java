// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.exec.RunContext;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ChannelHoppingProperties {

    private static final Map<String, String> LOOSE = Map.of(
            "minHops", "2",
            "minChannels", "2",
            "minChanges", "1",
            "minFedShare", "0.5",
            "minForwardedShare", "0.5",
            "minCarriedShare", "0",
            "minAmount", "0");

    private final ChannelHoppingDetector detector = new ChannelHoppingDetector();

    @Property(tries = 500)
    void everyFindingShowsAPathThroughItsChannels(@ForAll long seed) {
        for (Finding finding : findings(text(seed), LOOSE)) {
            Map<String, Transfer> byId = finding.evidence().transfers().stream()
                    .collect(Collectors.toMap(Transfer::id, transfer -> transfer));
            List<Transfer> path = finding.indicators().getFirst().transferIds().stream()
                    .map(byId::get)
                    .toList();
            Set<ChannelKind> kinds = EnumSet.noneOf(ChannelKind.class);
            for (int hop = 0; hop < path.size(); hop++) {
                ChannelKind kind = ChannelKind.of(path.get(hop).channel());
                if (kind != null) {
                    kinds.add(kind);
                }
                if (hop > 0) {
                    assertThat(path.get(hop).fromAccountId())
                            .isEqualTo(path.get(hop - 1).toAccountId());
                    assertThat(path.get(hop).at()).isAfter(path.get(hop - 1).at());
                }
            }
            assertThat(kinds).hasSize((int) finding.indicators().getFirst().value());
        }
    }

    @Property(tries = 300)
    void askingForFewerChannelsLosesNone(@ForAll long seed) {
        Map<String, String> strict = new TreeMap<>(LOOSE);
        strict.put("minChannels", "3");
        strict.put("minChanges", "2");
        Set<String> found = findings(text(seed), LOOSE).stream()
                .flatMap(ChannelHoppingProperties::ids)
                .collect(Collectors.toSet());

        assertThat(findings(text(seed), strict))
                .allSatisfy(finding -> assertThat(ids(finding)).containsAnyElementsOf(found));
    }

    @Property(tries = 300)
    void noTransferIsInTwoFindings(@ForAll long seed) {
        assertThat(findings(text(seed), LOOSE).stream().flatMap(ChannelHoppingProperties::ids))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void plantedChainIsFoundAmongOtherTransfers(@ForAll long seed) {
        String planted = """
            p0 -5000.00 EUR @1h CASH-> p1
            p1 -4900.00 EUR @2h ACH-> p2
            p2 -4800.00 EUR @3h CARD-> p3
            """;

        assertThat(findings(text(seed) + planted, Map.of("minAmount", "0")))
                .anySatisfy(
                        finding -> assertThat(finding.subject().accountIds()).containsExactly("p0", "p1", "p2", "p3"));
    }

    private List<Finding> findings(String text, Map<String, String> parameters) {
        GraphView view = new GraphView(
                TransferWindows.parse(text), IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
        return detector.detect(view, detector.parameters(new ParameterValues(parameters)), RunContext.plain())
                .findings();
    }

    private static Stream<String> ids(Finding finding) {
        return finding.evidence().transfers().stream().map(Transfer::id);
    }

    private static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int transfers = 5 + random.nextInt(40);
        for (int transfer = 0; transfer < transfers; transfer++) {
            int from = random.nextInt(8);
            Channel channel = Channel.values()[random.nextInt(Channel.values().length)];
            text.append("a%d -%d.00 EUR @%dm %s-> a%d%n"
                    .formatted(
                            from,
                            100 - random.nextInt(20),
                            transfer * 41 + random.nextInt(40),
                            channel,
                            (from + 1 + random.nextInt(7)) % 8));
        }
        return text.toString();
    }
}
