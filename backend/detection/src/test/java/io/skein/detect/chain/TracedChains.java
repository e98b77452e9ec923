// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chains, told once more from their definition, over money that is spent note by note. For what {@link TracedMoney} is for. */
public final class TracedChains {

    private final TransferWindow window;
    private final ChainRules rules;
    private final TracedMoney money;
    private final Map<Integer, Step> steps = new TreeMap<>();

    public TracedChains(TransferWindow window, ChainRules rules) {
        this.window = window;
        this.rules = rules;
        this.money = new TracedMoney(window, rules.following());
        Map<Integer, Integer> firstSources = new HashMap<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            Integer feeder = mainFeeder(transfer);
            if (feeder == null) {
                begin(transfer, firstSources);
            } else if (isOwnMove(transfer) || !returns(transfer, feeder)) {
                Step before = step(feeder);
                List<Integer> path = new ArrayList<>(before.path);
                path.add(transfer);
                steps.put(transfer, new Step(before.source, path));
            }
        }
    }

    /** One transfer of a chain: the first of the sources it counts to, and the path to it. */
    private record Step(int source, List<Integer> path) {}

    /** {@return the transfers of each chain} */
    public List<Set<Integer>> chains() {
        List<Set<Integer>> chains = new ArrayList<>();
        for (int outflow : steps.keySet()) {
            Set<Integer> joined = new TreeSet<>(feeders(outflow));
            joined.add(outflow);
            List<Set<Integer>> touched = chains.stream()
                    .filter(chain -> chain.stream().anyMatch(joined::contains))
                    .toList();
            touched.forEach(joined::addAll);
            chains.removeAll(touched);
            chains.add(joined);
        }
        return chains;
    }

    /** {@return the transfers from the source to one of a chain} */
    public List<Integer> path(int transfer) {
        return step(transfer).path;
    }

    /** {@return how often money changed hands on the path to a transfer} */
    public int hops(int transfer) {
        return (int) path(transfer).stream().filter(each -> !isOwnMove(each)).count();
    }

    /** {@return those of a chain that nothing in it feeds} */
    public List<Integer> sources(Set<Integer> chain) {
        return chain.stream().filter(each -> feeders(each).isEmpty()).toList();
    }

    /** {@return share of what leaves the sources that gets to where something is true} */
    public double carriedShare(Set<Integer> chain, IntPredicate reached) {
        double total = sources(chain).stream().mapToLong(window::receivedMinor).sum();
        Map<Integer, Double> followed = new HashMap<>();
        sources(chain).forEach(source -> followed.put(source, window.receivedMinor(source) / total));
        double carried = 0;
        for (int outflow : chain) {
            for (int inflow : feeders(outflow)) {
                double moved = followed.getOrDefault(inflow, 0.0)
                        * money.notes(inflow, outflow)
                        / window.receivedMinor(inflow);
                followed.merge(outflow, moved, Double::sum);
                carried += !reached.test(inflow) && reached.test(outflow) ? moved : 0;
            }
        }
        return Math.min(1, carried);
    }

    /** {@return the transfers of the chain that feed one of it} */
    private List<Integer> feeders(int outflow) {
        Step own = step(outflow);
        return own.path.size() == 1
                ? List.of()
                : inflows(outflow).stream()
                        .filter(inflow -> step(inflow).source == own.source)
                        .toList();
    }

    private List<Integer> inflows(int outflow) {
        return IntStream.range(0, outflow)
                .filter(inflow -> money.notes(inflow, outflow) > 0 && feeds(inflow))
                .boxed()
                .toList();
    }

    private @Nullable Integer mainFeeder(int outflow) {
        Map<Integer, Long> given = new TreeMap<>();
        inflows(outflow).forEach(each -> given.merge(step(each).source, money.notes(each, outflow), Long::sum));
        Integer main = null;
        for (int inflow : inflows(outflow)) {
            boolean isEnough =
                    given.getOrDefault(step(inflow).source, 0L) > rules.shares().minFed() * window.paidMinor(outflow);
            if (isEnough && (main == null || isBefore(inflow, main, outflow))) {
                main = inflow;
            }
        }
        return main;
    }

    /** The larger feeder is the main one; of equals the one that was spent first. */
    private boolean isBefore(int inflow, int other, int outflow) {
        long difference = money.notes(inflow, outflow) - money.notes(other, outflow);
        return switch (rules.following().policy()) {
            case FIRST_IN_FIRST_OUT -> difference > 0;
            case LAST_IN_FIRST_OUT -> difference >= 0;
            case PROPORTIONAL -> throw new IllegalArgumentException("has no order");
        };
    }

    private boolean feeds(int inflow) {
        if (!steps.containsKey(inflow) || path(inflow).size() >= rules.maxHops()) {
            return false;
        }
        List<Long> parts = IntStream.range(0, window.transferCount())
                .mapToObj(outflow -> money.notes(inflow, outflow))
                .filter(notes -> notes > 0)
                .toList();
        double share = (double) parts.stream().mapToLong(each -> each).sum() / window.receivedMinor(inflow);
        return parts.size() <= rules.maxBranches()
                && share >= rules.shares().minForwarded()
                && share <= rules.shares().maxForwarded();
    }

    private void begin(int transfer, Map<Integer, Integer> firstSources) {
        if (isOwnMove(transfer)) {
            return;
        }
        int payer = window.from(transfer);
        Integer first = firstSources.get(payer);
        boolean isTogether = first != null
                && window.epochMillis(transfer) - window.epochMillis(first)
                        <= rules.following().dwell().toMillis();
        int source = first != null && isTogether ? first : transfer;
        firstSources.put(payer, source);
        steps.put(transfer, new Step(source, List.of(transfer)));
    }

    private boolean returns(int transfer, int feeder) {
        return path(feeder).stream().anyMatch(each -> isOneParty(window.from(each), window.to(transfer)));
    }

    private boolean isOwnMove(int transfer) {
        return isOneParty(window.from(transfer), window.to(transfer));
    }

    private boolean isOneParty(int one, int other) {
        return one == other
                || window.accounts().owners(one).stream()
                        .anyMatch(window.accounts().owners(other)::contains);
    }

    private Step step(int transfer) {
        return steps.getOrDefault(transfer, new Step(transfer, List.of(transfer)));
    }
}
