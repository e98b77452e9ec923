// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Often;
import io.skein.detect.oracle.RandomInstalments;
import io.skein.detect.oracle.Splits;
import io.skein.detect.oracle.Stretches.Stretch;
import io.skein.exec.RunContext;
import io.skein.model.Channel;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the detector to its definition: each of the four sums is looked up by itself, links by comparing every two customers. */
class SplitOracleProperties {

    private static final int MOST_USERS = 20;
    private static final Map<Sort, Double> WEIGHTS =
            Map.of(Sort.DOCUMENT, 0.95, Sort.DEVICE, 0.7, Sort.PHONE, 0.65, Sort.EMAIL, 0.65, Sort.ADDRESS, 0.25);

    @Property(tries = 1_500)
    void findsWhatTheDefinitionSays(@ForAll long seed) {
        Random random = new Random(seed);
        GraphView view = RandomInstalments.view(random);
        StructuringParameters parameters =
                new StructuringParameters(RandomInstalments.rules(random), 0.2003 + 0.2 * random.nextInt(3));
        List<String> found = new ArrayList<>();
        for (Finding finding : new StructuringDetector()
                .detect(view, parameters, RunContext.plain())
                .findings()) {
            found.add("%s %s %.0f %.4f %.6f"
                    .formatted(
                            new TreeSet<>(finding.subject().accountIds()),
                            DetectorProbe.ids(finding),
                            DetectorProbe.value(finding, "transfers"),
                            DetectorProbe.value(finding, "amount"),
                            DetectorProbe.value(finding, "surprise")));
        }

        Often.found(found, 30);
        assertThat(found).containsExactlyInAnyOrderElementsOf(new Definition(view, parameters).findings());
    }

    private static final class Definition {

        private final GraphView view;
        private final Facts facts;
        private final StructuringParameters parameters;
        private final Splits splits;

        Definition(GraphView view, StructuringParameters parameters) {
            this.view = view;
            this.facts = new Facts(view);
            this.parameters = parameters;
            this.splits = new Splits(view, facts, parameters.rules());
        }

        List<String> findings() {
            List<String> findings = new ArrayList<>();
            for (String party : facts.parties()) {
                List<Payment> paid = between(each -> payer(each).equals(party) && !isDeposit(each));
                add(findings, splits.among(paid, this::payer, 1), true, false);
                List<Payment> deposited = between(each -> payee(each).equals(party) && isDeposit(each));
                add(findings, splits.among(deposited, this::payee, 1), false, true);
            }
            for (Set<String> linked : groups()) {
                for (String party : facts.parties()) {
                    List<Payment> paid = between(
                            each -> linked.contains(payer(each)) && payee(each).equals(party));
                    add(findings, splits.among(paid, this::payer, 2), true, true);
                }
                List<Payment> deposited = between(each -> linked.contains(payee(each)) && isDeposit(each));
                add(findings, splits.among(deposited, this::payee, 2), false, true);
            }
            return findings;
        }

        private void add(List<String> findings, List<Stretch> found, boolean from, boolean to) {
            found.forEach(stretch -> {
                Set<String> accounts = new TreeSet<>();
                stretch.all().forEach(each -> {
                    accounts.add(from ? each.from() : each.to());
                    accounts.add(to ? each.to() : each.from());
                });
                findings.add(accounts + " " + splits.line(stretch));
            });
        }

        private List<Payment> between(Predicate<Payment> condition) {
            return facts.payments(each -> facts.isBetweenParties(each) && condition.test(each));
        }

        private String payer(Payment payment) {
            return facts.party(payment.from());
        }

        private String payee(Payment payment) {
            return facts.party(payment.to());
        }

        private boolean isDeposit(Payment payment) {
            return payment.channel() == Channel.CASH
                    && facts.owners(payment.from()).isEmpty()
                    && !facts.owners(payment.to()).isEmpty();
        }

        /** {@return parties in groups, by joining any two with customers who are linked strongly enough} */
        private List<Set<String>> groups() {
            List<Set<String>> groups = new ArrayList<>();
            for (String party : facts.parties()) {
                Set<String> group = new TreeSet<>(Set.of(party));
                for (int step = 0; step < facts.parties().size(); step++) {
                    facts.parties().stream()
                            .filter(other -> group.stream().anyMatch(one -> areLinked(one, other)))
                            .toList()
                            .forEach(group::add);
                }
                if (!groups.contains(group)) {
                    groups.add(group);
                }
            }
            return groups;
        }

        private boolean areLinked(String one, String other) {
            return customers(one).stream()
                    .anyMatch(first ->
                            customers(other).stream().anyMatch(second -> tie(first, second) >= parameters.minTie()));
        }

        private Set<String> customers(String party) {
            return facts.accounts().stream()
                    .filter(account -> facts.party(account).equals(party))
                    .flatMap(account -> facts.owners(account).stream())
                    .collect(Collectors.toSet());
        }

        /** {@return one less the chance that none of what two customers share is theirs in common} */
        private double tie(String one, String other) {
            double missing = 1;
            for (Link link : view.identities().links()) {
                List<String> users = view.identities().links().stream()
                        .filter(each -> each.identifierId().equals(link.identifierId()))
                        .map(Link::customerId)
                        .toList();
                if (link.customerId().equals(one) && !one.equals(other) && users.contains(other)) {
                    double kept = (double) (MOST_USERS + 1 - users.size()) / (MOST_USERS - 1);
                    missing *= 1 - WEIGHTS.getOrDefault(link.sort(), 0.0) * kept;
                }
            }
            return 1 - missing;
        }
    }
}
