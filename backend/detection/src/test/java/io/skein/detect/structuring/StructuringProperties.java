// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.party.Parties;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Holds the sweep to a search that looks at every window of every subject by itself. */
class StructuringProperties {

    private static final int SPAN_HOURS = 48;
    private static final double LEAST = 80;
    private static final double THRESHOLD = 100;

    @Property(tries = 300)
    void findsEveryTransferInAWindowThatHoldsASplitSum(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int n, @ForAll boolean mayPayMore) {
        GraphView view = random(seed);
        Least least = new Least(n, mayPayMore ? 1_000 : 0.4);
        Set<String> expected = new HashSet<>();
        TransferWindow window = view.transfers();
        Parties parties = Parties.of(view);
        Who payers = new Who(1, transfer -> parties.of(window.from(transfer)));
        Who payees = new Who(1, transfer -> parties.of(window.to(transfer)));
        for (int newest = 0; newest < window.transferCount(); newest++) {
            int last = newest;
            Chosen paid = other -> !isDeposit(window, other) && payers.same(other, last);
            Chosen paidByLinked = other ->
                    payees.same(other, last) && smurf(window, window.from(other)) == smurf(window, window.from(last));
            Chosen paidIn = other -> isDeposit(window, other) && payees.same(other, last);
            Chosen paidInByLinked = other ->
                    isDeposit(window, other) && smurf(window, window.to(other)) == smurf(window, window.to(last));
            expected.addAll(split(view, newest, least, payers, paid));
            expected.addAll(split(view, newest, least, payers.several(), paidByLinked));
            expected.addAll(split(view, newest, least, payees, paidIn));
            expected.addAll(split(view, newest, least, payees.several(), paidInByLinked));
        }
        DetectorProbe<StructuringParameters> probe = new DetectorProbe<>(new StructuringDetector())
                .with(Map.of(
                        "span",
                        "PT" + SPAN_HOURS + "H",
                        "threshold",
                        "100",
                        "minShare",
                        "0.8",
                        "minTransfers",
                        Integer.toString(n),
                        "minSurprise",
                        "0",
                        "maxAboveShare",
                        Double.toString(least.maxAboveShare())));

        Set<String> found = new HashSet<>();
        for (Finding finding : probe.run(view).findings()) {
            found.addAll(DetectorProbe.ids(finding));
        }
        assertThat(found).isEqualTo(expected);
    }

    /** How many transfers it takes, and how many above the limit for each one below are too many. */
    private record Least(int transfers, double maxAboveShare) {}

    /** A set of transfers. */
    private interface Chosen {
        boolean has(int transfer);
    }

    /** Whose number counts, and how many it takes. */
    private record Who(int least, IntUnaryOperator of) {

        Who several() {
            return new Who(2, of);
        }

        boolean same(int one, int other) {
            return of.applyAsInt(one) == of.applyAsInt(other);
        }
    }

    private static Set<String> split(GraphView view, int newest, Least least, Who who, Chosen subject) {
        TransferWindow window = view.transfers();
        Parties parties = Parties.of(view);
        long oldest = window.epochMillis(newest) - SPAN_HOURS * 3_600_000L;
        List<Integer> all = IntStream.range(0, window.transferCount())
                .filter(subject::has)
                .filter(transfer -> parties.of(window.from(transfer)) != parties.of(window.to(transfer)))
                .boxed()
                .toList();
        List<Integer> inside = all.stream()
                .filter(transfer -> transfer <= newest && window.epochMillis(transfer) > oldest)
                .filter(transfer -> isNear(window.paidMinor(transfer)))
                .toList();
        Set<String> ids = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        for (int transfer : inside) {
            ids.add(window.transferId(transfer));
            seen.add(who.of().applyAsInt(transfer));
        }
        return inside.size() >= least.transfers()
                        && avoids(window, all, least)
                        && seen.size() >= who.least()
                        && inside.contains(newest)
                ? ids
                : Set.of();
    }

    private static boolean avoids(TransferWindow window, List<Integer> all, Least least) {
        long near = all.stream().filter(each -> isNear(window.paidMinor(each))).count();
        long above = all.stream()
                .mapToLong(window::paidMinor)
                .filter(minor -> minor >= THRESHOLD * 100 && minor * LEAST <= THRESHOLD * 100 * 100)
                .count();
        return above <= least.maxAboveShare() * near;
    }

    private static boolean isNear(long minor) {
        return minor >= LEAST * 100 && minor < THRESHOLD * 100;
    }

    /** Accounts a0 to a2 have one telephone, a3 to a5 another; the rest are alone, and a8 and a9 are desks, which nobody owns. */
    private static int smurf(TransferWindow window, int account) {
        int number = Integer.parseInt(window.accounts().id(account).substring(1));
        return number < 6 ? number / 3 : number;
    }

    private static boolean isDeposit(TransferWindow window, int transfer) {
        return window.channel(transfer) == Channel.CASH
                && window.accounts().owners(window.from(transfer)).isEmpty()
                && !window.accounts().owners(window.to(transfer)).isEmpty();
    }

    // in one window of the subject's own time, so that nothing is usual yet
    private static GraphView random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("window: @0h .. @47h\n");
        int transfers = 1 + random.nextInt(60);
        for (int transfer = 0; transfer < transfers; transfer++) {
            text.append("a%d -%d.%02d EUR @%dh %s-> a%d\n"
                    .formatted(
                            random.nextInt(3) == 0 ? 8 + random.nextInt(2) : random.nextInt(8),
                            75 + random.nextInt(30),
                            random.nextInt(100),
                            random.nextInt(47),
                            random.nextBoolean() ? Channel.CASH : Channel.WIRE,
                            random.nextInt(10)));
        }
        IntStream.range(0, 8).forEach(each -> text.append("owner: c%d a%d\n".formatted(each, each)));
        List<Link> links = IntStream.range(0, 6)
                .mapToObj(each -> new Link("c" + each, "phone-" + each / 3, Sort.PHONE))
                .toList();
        return new GraphView(
                TransferWindows.parse(text.toString()),
                new IdentityGraph(links, List.of()),
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }
}
