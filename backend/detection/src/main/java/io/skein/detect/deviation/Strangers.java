// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.deviation;

import io.skein.detect.behaviour.Activity;
import io.skein.detect.behaviour.Behaviour;
import io.skein.detect.behaviour.Series;
import io.skein.detect.party.Direction;
import io.skein.window.GraphView;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.Arrays;

/** What one party does with those whom it never dealt with, in either direction, before the window at hand. */
final class Strangers {

    private final GraphView view;
    private final Behaviour behaviour;
    private final Direction direction;
    private final Series series;
    private final Int2LongOpenHashMap firstMet = new Int2LongOpenHashMap();

    // each window is held against all before it
    private final Long2DoubleOpenHashMap volumes = new Long2DoubleOpenHashMap();

    Strangers(GraphView view, Behaviour behaviour, int party, Direction direction, Series series) {
        this.view = view;
        this.behaviour = behaviour;
        this.direction = direction;
        this.series = series;
        firstMet.defaultReturnValue(Long.MAX_VALUE);
        meet(series.transfers(), direction);
        meet(behaviour.members().of(party, direction.reverse()), direction.reverse());
    }

    /**
     * What a window has to do with strangers.
     *
     * @param parties how many they are
     * @param volume what moved, in major units of the base currency
     * @param single the greatest single amount of it
     * @param greatestBefore the most that moved in an earlier window
     * @param transfers the transfers with them, in the window's order
     */
    record Dealings(int parties, double volume, double single, double greatestBefore, int[] transfers) {}

    Dealings in(Activity activity) {
        double greatest = 0;
        for (Activity earlier : series.active()) {
            if (earlier.window() >= series.since() && earlier.window() < activity.window()) {
                greatest =
                        Math.max(greatest, volumes.computeIfAbsent(earlier.window(), _ -> volume(byStranger(earlier))));
            }
        }
        double single = 0;
        IntArrayList met = new IntArrayList();
        for (int place = activity.begin(); place < activity.end(); place++) {
            if (isWithStranger(place, activity)) {
                single = Math.max(single, amount(place));
                met.add(series.transfers()[place]);
            }
        }
        Int2DoubleOpenHashMap now = byStranger(activity);
        return new Dealings(now.size(), volume(now), single, greatest, met.toIntArray());
    }

    private void meet(int[] transfers, Direction way) {
        for (int transfer : transfers) {
            long window = behaviour.calendar().index(view.transfers().epochMillis(transfer));
            firstMet.mergeLong(behaviour.members().counterparty(transfer, way), window, Math::min);
        }
    }

    private Int2DoubleOpenHashMap byStranger(Activity activity) {
        Int2DoubleOpenHashMap sums = new Int2DoubleOpenHashMap();
        for (int place = activity.begin(); place < activity.end(); place++) {
            if (isWithStranger(place, activity)) {
                sums.addTo(counterparty(place), amount(place));
            }
        }
        return sums;
    }

    // in the order of size, so that the same sums come to the same total
    private static double volume(Int2DoubleOpenHashMap sums) {
        double[] sorted = sums.values().toDoubleArray();
        Arrays.sort(sorted);
        return Arrays.stream(sorted).sum();
    }

    private boolean isWithStranger(int place, Activity activity) {
        return firstMet.get(counterparty(place)) >= activity.window();
    }

    private int counterparty(int place) {
        return behaviour.members().counterparty(series.transfers()[place], direction);
    }

    private double amount(int place) {
        return view.paidInBase(series.transfers()[place]).orElse(0);
    }
}
