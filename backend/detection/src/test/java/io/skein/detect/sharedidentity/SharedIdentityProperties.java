// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sharedidentity;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.detect.oracle.Often;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraphs;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SharedIdentityProperties {

    private static final List<String> SORTS = List.of("DOCUMENT", "DEVICE", "PHONE", "EMAIL", "ADDRESS");

    private final SharedIdentityDetector detector = new SharedIdentityDetector();

    @Property(tries = 500)
    void agreesWithMergingPairByPair(@ForAll long seed) {
        IdentityGraph identities = IdentityGraphs.parse(randomText(seed));
        SharedIdentityParameters parameters = parameters("0.8", (int) (seed & 3));

        Often.found(rings(identities, parameters), 4);
        assertThat(rings(identities, parameters)).isEqualTo(mergedPairByPair(identities, parameters));
    }

    @Property(tries = 200)
    void looseningTheTieNeverLosesACustomer(@ForAll long seed) {
        IdentityGraph identities = IdentityGraphs.parse(randomText(seed));
        Set<Set<String>> loose = rings(identities, parameters("0.6"));

        for (Set<String> ring : rings(identities, parameters("0.9"))) {
            assertThat(loose).anyMatch(larger -> larger.containsAll(ring));
        }
    }

    @Property(tries = 200)
    void renamingCustomersChangesOnlyNames(@ForAll long seed) {
        String text = randomText(seed);
        Set<Set<String>> renamed = new HashSet<>();
        for (Set<String> ring : rings(IdentityGraphs.parse(text), parameters("0.8"))) {
            Set<String> names = new TreeSet<>();
            ring.forEach(name -> names.add(renamed(name)));
            renamed.add(names);
        }
        StringBuilder other = new StringBuilder();
        for (String line : text.lines().toList()) {
            String[] words = line.split(" ", 2);
            other.append(renamed(words[0])).append(' ').append(words[1]).append('\n');
        }

        assertThat(rings(IdentityGraphs.parse(other.toString()), parameters("0.8")))
                .isEqualTo(renamed);
    }

    @Property(tries = 100)
    void strangersWithoutSharedIdentifiersChangeNothing(@ForAll long seed) {
        String text = randomText(seed);
        List<Finding> before = findings(IdentityGraphs.parse(text), parameters("0.8"));

        assertThat(findings(IdentityGraphs.parse(text + "zoe PHONE:own EMAIL:own\n"), parameters("0.8")))
                .isEqualTo(before);
    }

    /** The definition, told without a graph: rings are merged until no tie joins two of them. */
    private static Set<Set<String>> mergedPairByPair(IdentityGraph identities, SharedIdentityParameters parameters) {
        Map<String, Set<String>> users = new TreeMap<>();
        for (Link link : identities.links()) {
            users.computeIfAbsent(link.identifierId(), id -> new TreeSet<>()).add(link.customerId());
        }
        Map<String, Set<String>> ringOf = new TreeMap<>();
        identities.links().forEach(link -> ringOf.put(link.customerId(), new TreeSet<>(Set.of(link.customerId()))));
        for (String one : ringOf.keySet()) {
            for (String other : ringOf.keySet()) {
                boolean isTie = !one.equals(other)
                        && !liveTogether(one, other, users, parameters.maxAtHome())
                        && tie(one, other, users, parameters) >= parameters.minTie();
                if (isTie) {
                    Set<String> merged = ringOf.get(one);
                    merged.addAll(ringOf.get(other));
                    merged.forEach(member -> ringOf.put(member, merged));
                }
            }
        }
        Set<Set<String>> rings = new HashSet<>(ringOf.values());
        rings.removeIf(ring -> households(ring, users, parameters.maxAtHome()) < parameters.minParties());
        return rings;
    }

    private static int households(Set<String> ring, Map<String, Set<String>> users, int most) {
        Set<Set<String>> households = new HashSet<>();
        for (String member : ring) {
            Set<String> joined = new TreeSet<>(Set.of(member));
            for (Set<String> household : Set.copyOf(households)) {
                if (household.stream().anyMatch(other -> liveTogether(member, other, users, most))) {
                    joined.addAll(household);
                    households.remove(household);
                }
            }
            households.add(joined);
        }
        return households.size();
    }

    private static boolean liveTogether(String one, String other, Map<String, Set<String>> users, int most) {
        return users.entrySet().stream()
                .filter(use ->
                        use.getKey().startsWith("ADDRESS") && use.getValue().size() <= most)
                .anyMatch(use -> use.getValue().containsAll(Set.of(one, other)));
    }

    private static double tie(
            String one, String other, Map<String, Set<String>> users, SharedIdentityParameters parameters) {
        double[] rest = {1};
        users.forEach((identifier, customers) -> {
            if (customers.contains(one) && customers.contains(other)) {
                String sort = identifier.split(":", -1)[0];
                rest[0] *= 1 - parameters.weight(IdentityGraph.Sort.valueOf(sort), customers.size());
            }
        });
        return 1 - rest[0];
    }

    private Set<Set<String>> rings(IdentityGraph identities, SharedIdentityParameters parameters) {
        Set<Set<String>> rings = new HashSet<>();
        findings(identities, parameters)
                .forEach(finding -> rings.add(new TreeSet<>(finding.subject().customerIds())));
        return rings;
    }

    private List<Finding> findings(IdentityGraph identities, SharedIdentityParameters parameters) {
        GraphView view = new GraphView(
                TransferWindows.parse("window: @0h .. @1d"), identities, RateTable.onlyBase(CurrencyUnit.of("USD")));
        return detector.detect(view, parameters, RunContext.plain()).findings();
    }

    private SharedIdentityParameters parameters(String minTie) {
        return parameters(minTie, 0);
    }

    private SharedIdentityParameters parameters(String minTie, int maxAtHome) {
        return detector.parameters(new ParameterValues(
                Map.of("minTie", minTie, "maxDegree", "4", "maxAtHome", Integer.toString(maxAtHome))));
    }

    private static String renamed(String customer) {
        return "n" + (99 - Integer.parseInt(customer.substring(1)));
    }

    private static String randomText(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int customers = 2 + random.nextInt(12);
        for (int customer = 0; customer < customers; customer++) {
            Set<String> used = new TreeSet<>();
            for (int identifier = random.nextInt(5); identifier >= 0; identifier--) {
                used.add(SORTS.get(random.nextInt(SORTS.size())) + ":" + random.nextInt(4));
            }
            text.append("c")
                    .append(10 + customer)
                    .append(' ')
                    .append(String.join(" ", used))
                    .append('\n');
        }
        return text.toString();
    }
}
