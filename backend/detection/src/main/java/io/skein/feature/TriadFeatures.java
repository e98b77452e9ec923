// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import static io.skein.feature.FeatureGroup.GRAPH;

import io.skein.detect.Unit;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;

/**
 * Who else stands between and beside the two accounts in seven days: common neighbours, payees who share payers (as in a bipartite
 * layer), and middles of a scatter-gather of which this transfer is one half. Of busy accounts the latest transfers are followed.
 */
final class TriadFeatures implements FeatureBlock {

    private final Side out;
    private final Side in;

    TriadFeatures(Side out, Side in) {
        this.out = out;
        this.in = in;
    }

    @Override
    public List<Feature> features() {
        return List.of(
                Feature.of(GRAPH, "triad.common", Unit.ACCOUNTS, "Common neighbours of the two", "双方共同邻居数"),
                Feature.of(
                        GRAPH,
                        "triad.sharedPayers",
                        Unit.ACCOUNTS,
                        "Payers that another payee of the originator shares with the beneficiary",
                        "付款方另一收款人与收款方共有的付款人数"),
                Feature.of(
                        GRAPH,
                        "scatter.middlesBefore",
                        Unit.ACCOUNTS,
                        "Middles between a payer of the originator and the beneficiary",
                        "付款方的付款人与收款方之间的中间账户数"),
                Feature.of(
                        GRAPH,
                        "scatter.middlesAfter",
                        Unit.ACCOUNTS,
                        "Middles between the originator and a payee of the beneficiary",
                        "付款方与收款方的收款人之间的中间账户数"));
    }

    @Override
    public void write(Moment moment, FeatureRow row) {
        if (moment.from() == moment.to()) {
            for (int feature = 0; feature < features().size(); feature++) {
                row.add(0);
            }
            return;
        }
        row.add(common(moment));
        row.add(sharedPayers(moment));
        row.add(middlesBefore(moment));
        row.add(middlesAfter(moment));
    }

    private int common(Moment moment) {
        IntOpenHashSet neighbours = new IntOpenHashSet();
        collect(out, moment.from(), moment, neighbours);
        collect(in, moment.from(), moment, neighbours);
        IntOpenHashSet others = new IntOpenHashSet();
        collect(out, moment.to(), moment, others);
        collect(in, moment.to(), moment, others);
        others.retainAll(neighbours);
        others.remove(moment.from());
        others.remove(moment.to());
        return others.size();
    }

    private int sharedPayers(Moment moment) {
        IntOpenHashSet payers = new IntOpenHashSet();
        collect(in, moment.to(), moment, payers);
        IntOpenHashSet payees = new IntOpenHashSet();
        collect(out, moment.from(), moment, payees);
        payers.remove(moment.from());
        int most = 0;
        if (payers.isEmpty()) {
            return most;
        }
        for (int payee : payees) {
            if (payee != moment.to() && payee != moment.from()) {
                most = Math.max(most, shared(payee, payers, moment));
            }
        }
        return most;
    }

    private int shared(int payee, IntOpenHashSet payers, Moment moment) {
        IntOpenHashSet own = new IntOpenHashSet();
        collect(in, payee, moment, own);
        own.retainAll(payers);
        return own.size();
    }

    /** Source pays middles, middles pay the beneficiary, and the originator is one of the middles. */
    private int middlesBefore(Moment moment) {
        Int2LongOpenHashMap paying = latest(in, moment.to(), moment);
        IntOpenHashSet sources = new IntOpenHashSet();
        collectUntil(in, moment.from(), moment, moment.at() - 1, sources);
        int most = 0;
        for (int source : sources) {
            if (source != moment.to() && source != moment.from()) {
                most = Math.max(most, middles(source, paying, moment));
            }
        }
        return most;
    }

    private int middles(int source, Int2LongOpenHashMap paying, Moment moment) {
        IntOpenHashSet found = new IntOpenHashSet();
        int end = out.firstAfter(source, moment.until());
        for (int place = Side.followedFrom(out.firstAfter(source, moment.since()), end); place < end; place++) {
            int middle = out.counterparty(place);
            if (paying.getOrDefault(middle, Long.MIN_VALUE) > out.millis(place)) {
                found.add(middle);
            }
        }
        return found.size();
    }

    /** The originator pays middles, of whom the beneficiary is one, and they pay a gatherer later. */
    private int middlesAfter(Moment moment) {
        IntOpenHashSet middles = new IntOpenHashSet();
        collect(out, moment.from(), moment, middles);
        int most = 0;
        int end = out.firstAfter(moment.to(), moment.until());
        for (int place = Math.max(out.firstAfter(moment.to(), moment.at()), end - Side.MOST_FOLLOWED);
                place < end;
                place++) {
            int gatherer = out.counterparty(place);
            if (gatherer != moment.from() && gatherer != moment.to()) {
                most = Math.max(most, shared(gatherer, middles, moment));
            }
        }
        return most;
    }

    private void collect(Side side, int account, Moment moment, IntOpenHashSet into) {
        collectUntil(side, account, moment, moment.until(), into);
    }

    private static void collectUntil(Side side, int account, Moment moment, long until, IntOpenHashSet into) {
        int end = side.firstAfter(account, until);
        for (int place = Side.followedFrom(side.firstAfter(account, moment.since()), end); place < end; place++) {
            into.add(side.counterparty(place));
        }
    }

    /** {@return the latest instant at which each of an account's latest neighbours paid} */
    private static Int2LongOpenHashMap latest(Side side, int account, Moment moment) {
        Int2LongOpenHashMap latest = new Int2LongOpenHashMap();
        int end = side.firstAfter(account, moment.until());
        for (int place = Side.followedFrom(side.firstAfter(account, moment.since()), end); place < end; place++) {
            latest.put(side.counterparty(place), side.millis(place));
        }
        return latest;
    }
}
