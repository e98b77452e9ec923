// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accounttakeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Often;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.IdentityGraphs;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Holds the detector to its definition, looked up anew for every change of every customer. */
class TakeOverOracleProperties {

    private static final int HOURS = 20 * 24;

    @Property(tries = 2_000)
    void findsWhatTheDefinitionSays(@ForAll long seed) {
        Random random = new Random(seed);
        GraphView view = view(random);
        AccountTakeoverParameters parameters = new AccountTakeoverParameters(
                Duration.ofHours(12 + random.nextInt(72)),
                0.1003 + 0.15 * random.nextInt(5),
                random.nextInt(3) * 20.01,
                new AccountTakeoverParameters.Repeated(
                        2 + random.nextInt(2), random.nextInt(3) * 15.01, random.nextInt(4) * 0.5003),
                Duration.ofHours(1 + random.nextInt(100)),
                2 + random.nextInt(4));
        Set<String> found = new TreeSet<>();
        for (Finding finding : new AccountTakeoverDetector()
                .detect(view, parameters, RunContext.plain())
                .findings()) {
            found.add("%s %s %s %s %.0f %.6f"
                    .formatted(
                            finding.subject().customerIds(),
                            new TreeSet<>(finding.subject().accountIds()),
                            finding.evidence().identifiers().stream()
                                    .map(each -> each.identifierId())
                                    .sorted()
                                    .toList(),
                            DetectorProbe.ids(finding),
                            DetectorProbe.value(finding, "newPayees"),
                            DetectorProbe.value(finding, "drainedShare")));
        }

        Often.found(found, 15);
        assertThat(found).isEqualTo(new Definition(view, parameters).findings());
    }

    private static GraphView view(Random random) {
        StringBuilder text = new StringBuilder("window: @0h .. @%dh\n".formatted(HOURS));
        for (int account = 0; account < 6; account++) {
            for (int owner = random.nextInt(3); owner > 0; owner--) {
                text.append("owner: c%d a%d\n".formatted(random.nextInt(4), account));
            }
        }
        for (int transfer = 5 + random.nextInt(45); transfer > 0; transfer--) {
            text.append("a%d -%d.00 %s @%dh-> a%d\n"
                    .formatted(
                            random.nextInt(8),
                            5 + random.nextInt(80),
                            random.nextInt(8) == 0 ? "CHF" : "EUR",
                            random.nextInt(HOURS),
                            random.nextInt(24)));
        }
        Set<String> uses = new TreeSet<>();
        for (int use = 10 + random.nextInt(16); use > 0; use--) {
            String sort = List.of("DEVICE", "DEVICE", "PHONE", "EMAIL", "ADDRESS", "DOCUMENT")
                    .get(random.nextInt(6));
            uses.add("c%d %s:%d".formatted(random.nextInt(4), sort, random.nextInt(8)));
        }
        String identities = uses.stream()
                .map(use -> random.nextInt(4) == 0 ? use : use + "@" + random.nextInt(HOURS) + "h")
                .collect(Collectors.joining("\n"));
        return new GraphView(
                TransferWindows.parse(text.toString()),
                IdentityGraphs.parse(identities),
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }

    private static final class Definition {

        private final GraphView view;
        private final Facts facts;
        private final AccountTakeoverParameters parameters;

        Definition(GraphView view, AccountTakeoverParameters parameters) {
            this.view = view;
            this.facts = new Facts(view);
            this.parameters = parameters;
        }

        Set<String> findings() {
            Set<String> findings = new TreeSet<>();
            Set<String> customers = new TreeSet<>();
            facts.accounts().forEach(account -> customers.addAll(facts.owners(account)));
            for (String customer : customers) {
                long until = Long.MIN_VALUE;
                for (Link change : changes(customer)) {
                    List<Payment> drain = at(change) > until ? drain(customer, change) : List.of();
                    if (!drain.isEmpty()) {
                        until = drain.getLast().at();
                        findings.add(line(customer, change, drain));
                    }
                }
            }
            return findings;
        }

        /** {@return what a customer begins to use when another of its sort is in use, by the time when it begins} */
        private List<Link> changes(String customer) {
            List<Link> uses = view.identities().links().stream()
                    .filter(link -> link.customerId().equals(customer)
                            && Set.of(Sort.PHONE, Sort.EMAIL, Sort.DEVICE).contains(link.sort())
                            && users(link) <= parameters.maxUsers())
                    .toList();
            return uses.stream()
                    .filter(use -> use.since() != null
                            && uses.stream()
                                    .anyMatch(other ->
                                            !other.equals(use) && other.sort() == use.sort() && at(other) < at(use)))
                    .sorted(Comparator.comparingLong(Definition::at).thenComparing(Link::identifierId))
                    .toList();
        }

        private long users(Link used) {
            return view.identities().links().stream()
                    .filter(link -> link.identifierId().equals(used.identifierId()))
                    .count();
        }

        /** {@return when a use began; what began nobody knows when was there before} */
        private static long at(Link use) {
            @Nullable Instant since = use.since();
            return since == null ? Long.MIN_VALUE : since.toEpochMilli();
        }

        private List<Payment> moves(String customer) {
            return facts.payments(each -> facts.owners(each.from()).contains(customer)
                    != facts.owners(each.to()).contains(customer));
        }

        private boolean pays(String customer, Payment payment) {
            return facts.owners(payment.from()).contains(customer);
        }

        private List<Payment> drain(String customer, Link change) {
            List<Payment> moves = moves(customer);
            boolean isKnown = !moves.isEmpty()
                    && moves.getFirst().at()
                            <= at(change) - parameters.minHistory().toMillis();
            if (!isKnown) {
                return List.of();
            }
            long gap = parameters.gap().toMillis();
            List<Payment> drain = toNewPayees(customer, change, at(change) + gap);
            if (drain.isEmpty() || !(isDrained(customer, drain) || isRepeated(customer, change, drain))) {
                return List.of();
            }
            for (Link next : changes(customer)) {
                if (at(next) >= at(change) && at(next) <= drain.getLast().at()) {
                    drain = toNewPayees(customer, change, at(next) + gap);
                }
            }
            return drain;
        }

        private boolean isDrained(String customer, List<Payment> drain) {
            return share(customer, drain, parameters.minAmount()) >= parameters.minDrainedShare();
        }

        private boolean isRepeated(String customer, Link change, List<Payment> drain) {
            double greatest = moves(customer).stream()
                    .filter(each -> each.at() < at(change) && pays(customer, each))
                    .mapToDouble(each -> each.amount().orElse(0))
                    .max()
                    .orElse(0);
            return drain.stream().anyMatch(one -> {
                List<Payment> same = drain.stream()
                        .filter(each -> facts.party(each.to()).equals(facts.party(one.to())))
                        .toList();
                return same.size() >= parameters.repeated().minPayments()
                        && Facts.reach(same, parameters.repeated().minAmount())
                        && Facts.reach(same, greatest * parameters.repeated().minPastShare());
            });
        }

        private List<Payment> toNewPayees(String customer, Link change, long until) {
            Set<String> known = new HashSet<>();
            moves(customer).stream().filter(each -> each.at() < at(change)).forEach(each -> {
                known.add(facts.party(each.from()));
                known.add(facts.party(each.to()));
            });
            return moves(customer).stream()
                    .filter(each -> pays(customer, each)
                            && each.at() >= at(change)
                            && each.at() <= until
                            && facts.isBetweenParties(each)
                            && !known.contains(facts.party(each.to())))
                    .toList();
        }

        /** {@return the greatest share that a beginning of the payments took, among those that are enough} */
        private double share(String customer, List<Payment> drain, double least) {
            List<Payment> moves = moves(customer);
            double there = balance(customer, moves, moves.indexOf(drain.getFirst())) - lowest(customer, moves);
            double best = 0;
            for (int count = 1; count <= drain.size(); count++) {
                List<Payment> paid = drain.subList(0, count);
                double came =
                        Facts.sum(moves.subList(moves.indexOf(drain.getFirst()), moves.indexOf(paid.getLast())).stream()
                                .filter(each -> !pays(customer, each))
                                .toList());
                if (there + came > 0 && Facts.reach(paid, least)) {
                    best = Math.max(best, Math.min(1, Facts.sum(paid) / (there + came)));
                }
            }
            return best;
        }

        private double lowest(String customer, List<Payment> moves) {
            double lowest = 0;
            for (int place = 0; place <= moves.size(); place++) {
                lowest = Math.min(lowest, balance(customer, moves, place));
            }
            return lowest;
        }

        private double balance(String customer, List<Payment> moves, int until) {
            double balance = 0;
            for (Payment move : moves.subList(0, until)) {
                balance += (pays(customer, move) ? -1 : 1) * move.amount().orElse(0);
            }
            return balance;
        }

        private String line(String customer, Link change, List<Payment> drain) {
            List<String> changed = changes(customer).stream()
                    .filter(each -> !isBefore(each, change)
                            && at(each) <= drain.getLast().at())
                    .map(Link::identifierId)
                    .sorted()
                    .toList();
            Set<String> accounts = new TreeSet<>();
            Set<String> payees = new TreeSet<>();
            drain.forEach(each -> {
                accounts.add(each.from());
                payees.add(facts.party(each.to()));
            });
            return "[%s] %s %s %s %d %.6f"
                    .formatted(
                            customer,
                            accounts,
                            changed,
                            Facts.ids(drain),
                            payees.size(),
                            share(customer, drain, isDrained(customer, drain) ? parameters.minAmount() : 0));
        }

        private static boolean isBefore(Link one, Link other) {
            return at(one) < at(other)
                    || (at(one) == at(other) && one.identifierId().compareTo(other.identifierId()) < 0);
        }
    }
}
