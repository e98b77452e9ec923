// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shareddevice;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.detect.oracle.Often;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraphs;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Against the definition told without sweeps, where every customer has one account and nobody declares anything. */
class SharedDeviceProperties {

    private static final Duration SPAN = Duration.ofDays(2);
    private static final int CUSTOMERS = 7;

    private final SharedDeviceDetector detector = new SharedDeviceDetector();

    @Property(tries = 500)
    void findsWhatTrialOfEverySetOfUsersFinds(@ForAll long seed) {
        GraphView view = view(seed);
        Set<Set<String>> found = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        for (Finding finding : findings(view, 3)) {
            found.add(new TreeSet<>(
                    finding.evidence().transfers().stream().map(Transfer::id).toList()));
        }
        Often.found(found, 30);
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected(view));
    }

    @Property(tries = 200)
    void looseningNeverLosesATransfer(@ForAll long seed) {
        GraphView view = view(seed);
        Set<String> loose = transfers(findings(view, 2));

        assertThat(loose).containsAll(transfers(findings(view, 3)));
    }

    @Property(tries = 500)
    void longerSpanNeverLosesATransferWhoeverBelongsTogether(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder ties = new StringBuilder();
        for (int tie = random.nextInt(4); tie > 0; tie--) {
            ties.append("declared: c%d c%d%n".formatted(random.nextInt(CUSTOMERS), random.nextInt(CUSTOMERS)));
        }
        GraphView view = view(seed, ties.toString());

        Set<String> before = Set.of();
        for (int days = 1; days <= 9; days++) {
            Set<String> longer = transfers(findings(view, 3, Duration.ofDays(days)));
            assertThat(longer).containsAll(before);
            before = longer;
        }
    }

    private static Set<Set<String>> expected(GraphView view) {
        Map<String, Map<String, Instant>> devices = new TreeMap<>();
        for (Link link : view.identities().links()) {
            devices.computeIfAbsent(link.identifierId(), id -> new TreeMap<>())
                    .put(link.customerId(), Objects.requireNonNull(link.since()));
        }
        Set<Set<String>> expected = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        for (Map<String, Instant> users : devices.values()) {
            for (Set<String> gang : gangs(users)) {
                Set<String> transfers = mutual(view.transfers(), gang, users);
                if (!transfers.isEmpty()) {
                    expected.add(transfers);
                }
            }
        }
        return expected;
    }

    /** Every three users within the span belong together; what shares a user is one. */
    private static List<Set<String>> gangs(Map<String, Instant> users) {
        List<Set<String>> gangs = new ArrayList<>();
        List<String> names = List.copyOf(users.keySet());
        for (int set = 0; set < 1 << names.size(); set++) {
            Set<String> gang = new TreeSet<>();
            for (int name = 0; name < names.size(); name++) {
                if ((set >> name & 1) == 1) {
                    gang.add(names.get(name));
                }
            }
            if (gang.size() == 3 && within(gang, users)) {
                gangs.stream()
                        .filter(other -> other.stream().anyMatch(gang::contains))
                        .forEach(gang::addAll);
                gangs.removeIf(gang::containsAll);
                gangs.add(gang);
            }
        }
        return gangs;
    }

    private static boolean within(Set<String> gang, Map<String, Instant> users) {
        return gang.stream()
                .allMatch(one -> gang.stream()
                        .allMatch(other -> Duration.between(since(users, one), since(users, other))
                                        .abs()
                                        .compareTo(SPAN)
                                <= 0));
    }

    private static Set<String> mutual(TransferWindow window, Set<String> gang, Map<String, Instant> users) {
        Set<String> mutual = new TreeSet<>();
        for (int number = 0; number < window.transferCount(); number++) {
            Transfer transfer = window.transfer(number);
            String from = transfer.fromAccountId().replace('a', 'c');
            String to = transfer.toAccountId().replace('a', 'c');
            boolean counts = !from.equals(to)
                    && gang.contains(from)
                    && gang.contains(to)
                    && !transfer.at().isBefore(since(users, from))
                    && !transfer.at().isBefore(since(users, to));
            if (counts) {
                mutual.add(transfer.id());
            }
        }
        return mutual;
    }

    private static Instant since(Map<String, Instant> users, String customer) {
        return Objects.requireNonNull(users.get(customer));
    }

    private List<Finding> findings(GraphView view, int strangers) {
        return findings(view, strangers, SPAN);
    }

    private List<Finding> findings(GraphView view, int strangers, Duration span) {
        ParameterValues values = new ParameterValues(Map.of(
                "minStrangers",
                Integer.toString(strangers),
                "span",
                span.toString(),
                "minTransfers",
                "1",
                "minAmount",
                "0"));
        return detector.detect(view, detector.parameters(values), RunContext.plain())
                .findings();
    }

    private static Set<String> transfers(List<Finding> findings) {
        Set<String> ids = new TreeSet<>();
        findings.forEach(finding -> finding.evidence().transfers().forEach(transfer -> ids.add(transfer.id())));
        return ids;
    }

    private static GraphView view(long seed) {
        return view(seed, "");
    }

    private static GraphView view(long seed, String ties) {
        Random random = new Random(seed);
        StringBuilder identities = new StringBuilder(ties);
        StringBuilder text = new StringBuilder("window: @0h .. @10d\n");
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            text.append("owner: c%d a%d%n".formatted(customer, customer));
            for (int device = 0; device < 2; device++) {
                if (random.nextInt(3) > 0) {
                    identities.append("c%d DEVICE:%d@%dh%n".formatted(customer, device, random.nextInt(9 * 24)));
                }
            }
        }
        for (int transfer = random.nextInt(20); transfer >= 0; transfer--) {
            text.append("#r%d a%d -5.00 EUR @%dh-> a%d%n"
                    .formatted(
                            transfer, random.nextInt(CUSTOMERS), random.nextInt(10 * 24), random.nextInt(CUSTOMERS)));
        }
        IdentityGraph graph = IdentityGraphs.parse(identities.toString());
        return new GraphView(TransferWindows.parse(text.toString()), graph, RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }
}
