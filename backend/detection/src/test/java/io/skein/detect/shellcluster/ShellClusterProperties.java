// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shellcluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Often;
import io.skein.window.IdentityGraphs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The definition told by comparing every two companies, on small random banks. Each company has one account, named after it. */
class ShellClusterProperties {

    private static final int COMPANIES = 7;
    private static final double LEAST_TIE = 0.6001;
    private static final int MOST = 4;
    private static final double LEAST_SHARE = 0.4001;
    private static final double LEAST_DENSITY = 0.3501;
    private static final int LEAST_AMOUNT = 1_000;
    private static final Map<String, Double> WEIGHTS =
            Map.of("PHONE", 0.65, "ADDRESS", 0.5, "DEVICE", 0.7, "SIGNS", 0.7);
    private static final Map<String, String> LOOSE = Map.of(
            "minCompanies", "2",
            "minTie", "0.6001",
            "maxDegree", "4",
            "minMutualShare", "0.4001",
            "minDensity", "0.3501",
            "minAmount", "1000");

    private final DetectorProbe<ShellClusterParameters> probe = new DetectorProbe<>(new ShellClusterDetector());

    @Property(tries = 1_000)
    void findsWhatTheDefinitionSays(@ForAll long seed) {
        Bank bank = new Bank(new Random(seed));
        Set<String> found = new TreeSet<>();
        for (Finding finding :
                probe.with(LOOSE).with(IdentityGraphs.parse(bank.identities())).run(bank.text())) {
            found.add(finding.subject().accountIds() + " " + new TreeSet<>(DetectorProbe.ids(finding)));
        }

        Often.found(found, 2);
        assertThat(found).isEqualTo(bank.clusters());
    }

    private record Payment(String id, String from, String to, int amount) {}

    private static final class Bank {

        private final Set<String> companies = new TreeSet<>();
        private final Map<String, Set<String>> users = new TreeMap<>();
        private final Map<String, Set<String>> groups = new TreeMap<>();
        private final List<Payment> payments = new ArrayList<>();

        Bank(Random random) {
            for (int number = 0; number < COMPANIES; number++) {
                String company = "c" + number;
                companies.add(company);
                for (String kind : WEIGHTS.keySet().stream().sorted().toList()) {
                    if (random.nextBoolean()) {
                        users.computeIfAbsent(kind + ":" + random.nextInt(3), none -> new TreeSet<>())
                                .add(company);
                    }
                }
                if (random.nextInt(4) == 0) {
                    groups.computeIfAbsent("o" + random.nextInt(2), none -> new TreeSet<>())
                            .add(company);
                }
            }
            int count = 5 + random.nextInt(35);
            for (int number = 0; number < count; number++) {
                String from = account(random);
                String to = account(random);
                if (!from.equals(to)) {
                    payments.add(new Payment("p%02d".formatted(number), from, to, 50 + random.nextInt(950)));
                }
            }
        }

        private static String account(Random random) {
            return random.nextInt(8) == 0 ? "x" : "c" + random.nextInt(COMPANIES);
        }

        String text() {
            StringBuilder text = new StringBuilder("window: @0d .. @90d\n");
            companies.forEach(each -> text.append("customer: %s LEGAL\nowner: %s %s\n".formatted(each, each, each)));
            payments.forEach(each -> text.append("#%s %s -%d.00 EUR @%sh-> %s\n"
                    .formatted(each.id, each.from, each.amount, each.id.substring(1), each.to)));
            return text.toString();
        }

        String identities() {
            StringBuilder text = new StringBuilder();
            users.forEach((identifier, all) -> {
                if (identifier.startsWith("SIGNS")) {
                    text.append("SIGNATORY: d%s %s\n".formatted(identifier.substring(6), String.join(" ", all)));
                } else {
                    all.forEach(each -> text.append("%s %s\n".formatted(each, identifier)));
                }
            });
            groups.forEach(
                    (owner, all) -> text.append("BENEFICIAL_OWNER: %s %s\n".formatted(owner, String.join(" ", all))));
            return text.toString();
        }

        Set<String> clusters() {
            Set<String> clusters = new TreeSet<>();
            for (Set<String> cluster : merged(companies, (one, other) -> !areGroup(one, other) && isTied(one, other))) {
                List<Payment> mutual = payments.stream()
                        .filter(each -> cluster.contains(each.from) && cluster.contains(each.to))
                        .filter(each -> !areGroup(each.from, each.to))
                        .toList();
                if (isShells(cluster, mutual)) {
                    Set<String> ids = new TreeSet<>();
                    mutual.forEach(each -> ids.add(each.id));
                    clusters.add(new ArrayList<>(cluster) + " " + ids);
                }
            }
            return clusters;
        }

        private boolean isShells(Set<String> cluster, List<Payment> mutual) {
            Set<Set<String>> parties = merged(cluster, this::areGroup);
            double inside = mutual.stream().mapToInt(Payment::amount).sum();
            double outside = payments.stream()
                    .filter(each -> cluster.contains(each.from) != cluster.contains(each.to))
                    .mapToInt(Payment::amount)
                    .sum();
            Set<Set<Set<String>>> linked = new HashSet<>();
            for (Payment each : mutual) {
                Set<Set<String>> pair = new HashSet<>(parties);
                pair.removeIf(party -> !party.contains(each.from) && !party.contains(each.to));
                linked.add(pair);
            }
            double pairs = parties.size() * (parties.size() - 1) / 2.0;
            return parties.size() >= 2
                    && inside >= LEAST_AMOUNT
                    && inside / (inside + outside) >= LEAST_SHARE
                    && linked.size() / pairs >= LEAST_DENSITY;
        }

        private boolean areGroup(String one, String other) {
            return merged(
                            companies,
                            (first, second) -> groups.values().stream()
                                    .anyMatch(group -> group.contains(first) && group.contains(second)))
                    .stream()
                    .anyMatch(group -> group.contains(one) && group.contains(other));
        }

        private boolean isTied(String one, String other) {
            double rest = 1;
            for (Map.Entry<String, Set<String>> use : users.entrySet()) {
                int degree = use.getValue().size();
                if (degree <= MOST
                        && use.getValue().contains(one)
                        && use.getValue().contains(other)) {
                    double weight = WEIGHTS.getOrDefault(use.getKey().replaceAll(":.*", ""), 0.0);
                    rest *= 1 - weight * (MOST + 1 - degree) / (MOST - 1);
                }
            }
            return 1 - rest >= LEAST_TIE;
        }

        /** Sets are merged while any two of them hold two companies of which the relation holds. */
        private static Set<Set<String>> merged(Set<String> all, BiPredicate<String, String> relation) {
            List<Set<String>> sets = new ArrayList<>();
            for (String one : all) {
                Set<String> joined = new TreeSet<>(Set.of(one));
                for (Set<String> set : List.copyOf(sets)) {
                    if (set.stream().anyMatch(other -> relation.test(one, other))) {
                        joined.addAll(set);
                        sets.remove(set);
                    }
                }
                sets.add(joined);
            }
            return new HashSet<>(sets);
        }
    }
}
