// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import static io.skein.feature.FeatureGroup.GRAPH;

import io.skein.detect.Unit;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shortest cycles in time of which the transfer is a leg, within seven days: of any amounts up to four legs, and of amounts
 * like its own up to eight. Ways back from the originator, and on from the beneficiary as far as the delay allows, grow from both ends
 * and meet. Each end keeps the first way it finds to an account, at most {@value #MOST_REACHED} accounts.
 */
final class CycleFeatures implements FeatureBlock {

    static final int MOST_REACHED = 512;

    private static final int MOST_LEGS = 4;
    private static final int MOST_LEGS_ALIKE = 8;

    private final Side out;
    private final Side in;
    private final BaseAmounts amounts;

    CycleFeatures(Side out, Side in, BaseAmounts amounts) {
        this.out = out;
        this.in = in;
        this.amounts = amounts;
    }

    @Override
    public List<Feature> features() {
        return List.of(
                Feature.of(GRAPH, "cycle.legs", Unit.TRANSFERS, "Shortest cycle through it", "经过该笔的最短环"),
                Feature.of(
                        GRAPH,
                        "cycle.alikeLegs",
                        Unit.TRANSFERS,
                        "Shortest cycle of like amounts through it",
                        "经过该笔的最短近额环"),
                Feature.of(GRAPH, "cycle.alikeSpan", Unit.HOURS, "How long that cycle took", "该环历时"),
                Feature.of(
                        GRAPH,
                        "upstream.alike",
                        Unit.ACCOUNTS,
                        "Accounts from which like amounts led here",
                        "近额资金上游账户数"));
    }

    @Override
    public void write(Moment moment, FeatureRow row) {
        if (moment.from() == moment.to()) {
            row.unknown();
            row.unknown();
            row.unknown();
            row.add(0);
            return;
        }
        Int2ObjectMap<Way> back = ways(in, moment.from(), new Bounds(moment, MOST_LEGS - 1, false));
        Int2ObjectMap<Way> on = ways(out, moment.to(), new Bounds(moment, MOST_LEGS - 1, false));
        Cycle any = shortest(back, on);
        legs(any, MOST_LEGS, row);
        Int2ObjectMap<Way> backAlike = ways(in, moment.from(), new Bounds(moment, MOST_LEGS_ALIKE - 1, true));
        Int2ObjectMap<Way> onAlike = ways(out, moment.to(), new Bounds(moment, MOST_LEGS_ALIKE - 1, true));
        Cycle alike = shortest(backAlike, onAlike);
        legs(alike, MOST_LEGS_ALIKE, row);
        if (alike.legs > MOST_LEGS_ALIKE) {
            row.unknown();
        } else {
            row.hours(alike.spanMillis);
        }
        row.add(backAlike.size() - 1);
    }

    private static void legs(Cycle cycle, int most, FeatureRow row) {
        if (cycle.legs > most) {
            row.unknown();
        } else {
            row.add(cycle.legs);
        }
    }

    private static Cycle shortest(Int2ObjectMap<Way> back, Int2ObjectMap<Way> on) {
        int legs = Integer.MAX_VALUE;
        long span = Long.MAX_VALUE;
        for (Int2ObjectMap.Entry<Way> reached : on.int2ObjectEntrySet()) {
            Way way = back.get(reached.getIntKey());
            if (way == null) {
                continue;
            }
            int together = way.legs + reached.getValue().legs + 1;
            long took = reached.getValue().millis - way.millis;
            if (together < legs || (together == legs && took < span)) {
                legs = together;
                span = took;
            }
        }
        return new Cycle(legs, span);
    }

    /** Walks outwards, one leg at a time: forward in time along what goes out, backward along what comes in. */
    private Int2ObjectMap<Way> ways(Side side, int start, Bounds bounds) {
        Int2ObjectOpenHashMap<Way> found = new Int2ObjectOpenHashMap<>();
        IntArrayList queue = new IntArrayList();
        found.put(start, new Way(0, bounds.moment.at()));
        queue.add(start);
        for (int taken = 0; taken < queue.size() && queue.size() < MOST_REACHED; taken++) {
            int account = queue.getInt(taken);
            Way way = found.get(account);
            if (way != null && way.legs < bounds.mostLegs) {
                step(side, account, way, bounds, found, queue);
            }
        }
        return found;
    }

    private void step(
            Side side, int account, Way way, Bounds bounds, Int2ObjectOpenHashMap<Way> found, IntArrayList queue) {
        Moment moment = bounds.moment;
        boolean forward = side == out;
        int start = side.firstAfter(account, forward ? way.millis : moment.since());
        int end = side.firstAfter(account, forward ? moment.until() : way.millis - 1);
        start = Side.followedFrom(start, end);
        for (int leg = 0; leg < end - start; leg++) {
            int place = forward ? start + leg : end - 1 - leg;
            int reached = side.counterparty(place);
            @Nullable Way known = found.get(reached);
            if (known == null && (!bounds.alike || amounts.areAlike(side.transfer(place), moment.transfer()))) {
                found.put(reached, new Way(way.legs + 1, side.millis(place)));
                queue.add(reached);
            }
        }
    }

    /** How a walk is bounded. */
    private record Bounds(Moment moment, int mostLegs, boolean alike) {}

    /** How an account was reached: legs walked, and the instant of the last. */
    private record Way(int legs, long millis) {}

    /** A cycle's legs and how long it took. */
    private record Cycle(int legs, long spanMillis) {}
}
