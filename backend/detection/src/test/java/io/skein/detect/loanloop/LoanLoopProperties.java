// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.loanloop;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.chain.RandomChainRules;
import io.skein.detect.chain.RandomNotes;
import io.skein.detect.chain.TracedMoney;
import io.skein.detect.chain.TracedMoney.Way;
import io.skein.detect.oracle.Often;
import io.skein.exec.RunContext;
import io.skein.model.Ownership.Role;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Mandate;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LoanLoopProperties {

    private static final double MINOR = 100;
    private static final String PARTIES = """
        account: l1 l2 kind=LOAN bank=B1
        account: l3 l4 kind=LOAN bank=B2
        owner: ann l1 l3 a1
        owner: bob l2 a2
        owner: cid l4 a3
        owner: dan a4
        window: @0h .. @3d
        """;
    private static final Map<String, String> BANKS = Map.of("l1", "B1", "l2", "B1", "l3", "B2", "l4", "B2");
    private static final Map<String, String> OWNERS = Map.of(
            "l1", "ann", "l3", "ann", "a1", "ann", "l2", "bob", "a2", "bob", "l4", "cid", "a3", "cid", "a4", "dan");
    private static final Map<String, List<String>> SIGNS =
            Map.of("dan", List.of("l1", "l2"), "ann", List.of("l3", "l4"));
    private static final List<String> ACCOUNTS = List.of("l1", "l2", "l3", "l4", "a1", "a2", "a3", "a4", "x");

    @Property(tries = 400)
    void findsWhatSpendingNoteByNoteFinds(@ForAll long seed) {
        Random random = new Random(seed);
        GraphView view = RandomNotes.view(random, PARTIES, signatories(), ACCOUNTS);
        LoanLoopParameters parameters = parameters(random);

        List<Finding> found = new LoanLoopDetector()
                .detect(view, parameters, RunContext.plain())
                .findings();

        Often.found(found, 60);
        assertThat(found.stream().map(LoanLoopProperties::line))
                .containsExactlyInAnyOrderElementsOf(expected(view.transfers(), parameters));
    }

    private static IdentityGraph signatories() {
        List<Mandate> mandates = new ArrayList<>();
        for (String loan : List.of("l1", "l2", "l3", "l4")) {
            for (String customer : List.of("ann", "dan")) {
                if (SIGNS.getOrDefault(customer, List.of()).contains(loan)) {
                    mandates.add(new Mandate(customer, loan, Role.SIGNATORY));
                }
            }
        }
        return new IdentityGraph(List.of(), List.of(), mandates);
    }

    /** Bounds that no quotient of small sums meets, so that rounding decides nothing. */
    private static LoanLoopParameters parameters(Random random) {
        return new LoanLoopParameters(
                RandomChainRules.following(random),
                new LoanLoopParameters.Reach(2 + random.nextInt(3), Duration.ofMinutes(60 + random.nextInt(1_500))),
                new LoanLoopParameters.Loans(1 + random.nextInt(2), random.nextBoolean()),
                random.nextInt(3) * 0.2411,
                random.nextInt(3) * 0.02517);
    }

    private static List<String> expected(TransferWindow window, LoanLoopParameters parameters) {
        List<Way> ways = new TracedMoney(window, parameters.following())
                .ways(
                        account -> id(window, account).startsWith("l"),
                        parameters.reach().maxHops());
        List<String> lines = new ArrayList<>();
        for (String account : ACCOUNTS) {
            boolean repays = account.startsWith("l");
            Predicate<Way> counts = way -> {
                String loan = id(window, window.from(way.first()));
                return repays
                        ? !loan.equals(account)
                                && !isRefinancing(
                                        loan, account, parameters.loans().withOwn())
                        : way.path().size() > 1 && isGuarantor(account, loan);
            };
            List<Way> returned = ways.stream()
                    .filter(way -> id(window, window.to(way.last())).equals(account))
                    .filter(counts)
                    .toList();
            for (List<Way> matter :
                    TracedMoney.matters(window, returned, parameters.reach().span())) {
                Sum sum = Sum.of(window, matter);
                if (sum.amount >= parameters.minAmount()
                        && sum.share >= parameters.minShare()
                        && (!repays || sum.loans >= parameters.loans().minLoans() || neverGrows(window, matter))) {
                    lines.add(sum.line(repays ? "repaid" : "reached"));
                }
            }
        }
        return lines;
    }

    /** {@return whether on each way every transfer is at most the one before it} */
    private static boolean neverGrows(TransferWindow window, List<Way> ways) {
        return ways.stream().allMatch(way -> {
            List<Long> amounts = way.path().stream().map(window::paidMinor).toList();
            return amounts.equals(
                    amounts.stream().sorted(Comparator.reverseOrder()).toList());
        });
    }

    private static boolean isRefinancing(String loan, String repaid, boolean withOwn) {
        return isSame(OWNERS, loan, repaid) && (!withOwn || isSame(BANKS, loan, repaid));
    }

    private static boolean isGuarantor(String account, String loan) {
        String owner = OWNERS.getOrDefault(account, "");
        return SIGNS.getOrDefault(owner, List.of()).contains(loan) && !isSame(OWNERS, account, loan);
    }

    private static boolean isSame(Map<String, String> of, String one, String other) {
        return of.getOrDefault(one, "?").equals(of.getOrDefault(other, "!"));
    }

    private static String id(TransferWindow window, int account) {
        return window.accounts().id(account);
    }

    private static String line(Finding finding) {
        return "%s %.6f %.6f %.0f %.0f %s"
                .formatted(
                        DetectorProbe.ids(finding),
                        DetectorProbe.value(finding, "amount"),
                        DetectorProbe.value(finding, "returnedShare"),
                        DetectorProbe.value(finding, "hops"),
                        DetectorProbe.value(finding, "loans"),
                        DetectorProbe.note(finding, "amount").replaceFirst(" .*", ""));
    }

    private record Sum(List<String> ids, double amount, double share, int hops, long loans) {

        static Sum of(TransferWindow window, List<Way> ways) {
            TreeSet<Integer> all = new TreeSet<>();
            ways.forEach(way -> all.addAll(way.path()));
            double amount = 0;
            for (Way way : ways) {
                amount += way.part() * (window.paidMinor(way.last()) / MINOR);
            }
            double disbursed = ways.stream()
                            .map(Way::first)
                            .distinct()
                            .mapToLong(window::paidMinor)
                            .sum()
                    / MINOR;
            return new Sum(
                    all.stream().map(window::transferId).toList(),
                    amount,
                    Math.min(1, amount / disbursed),
                    ways.stream().mapToInt(way -> way.path().size()).min().orElseThrow(),
                    ways.stream()
                            .map(way -> window.from(way.first()))
                            .distinct()
                            .count());
        }

        String line(String kind) {
            return "%s %.6f %.6f %d %d %s".formatted(ids, amount, share, hops, loans, kind);
        }
    }
}
