// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.behaviour;

import io.skein.detect.LocalizedText;
import io.skein.detect.party.Direction;
import io.skein.detect.sweep.LaidWindows;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleIterator;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The indicators of all subjects of a view. Series are computed when asked for, what is usual among peers once. */
public final class Behaviour {

    private static final int LEAST_AMOUNTS = 3;

    private final GraphView view;
    private final TransferWindow window;
    private final Members members;
    private final Calendar calendar;
    private final LaidWindows windows;
    private final Peers peers;

    private Behaviour(GraphView view, Members members, Calendar calendar, PeerGroups groups, RunContext context) {
        this.view = view;
        this.window = view.transfers();
        this.members = members;
        this.calendar = calendar;
        this.windows = new LaidWindows(
                window, Calendar.MONDAY_MILLIS, calendar.length().toMillis());
        this.peers = peers(groups, context);
    }

    /** {@return the behaviour of parties, made once for all who ask} */
    public static Behaviour ofParties(GraphView view, Calendar calendar, RunContext context) {
        return of(view, Members.parties(view), calendar, context);
    }

    /** {@return the behaviour of accounts, made once for all who ask} */
    public static Behaviour ofAccounts(GraphView view, Calendar calendar, RunContext context) {
        return of(view, Members.accounts(view), calendar, context);
    }

    private static Behaviour of(GraphView view, Members members, Calendar calendar, RunContext context) {
        List<Object> parameters = List.of(members.getClass(), calendar);
        return view.derived()
                .get(
                        Behaviour.class,
                        parameters,
                        () -> new Behaviour(view, members, calendar, PeerGroups.of(view, members), context));
    }

    /** {@return whose behaviour it is} */
    public Members members() {
        return members;
    }

    /** {@return how time is cut} */
    public Calendar calendar() {
        return calendar;
    }

    /** {@return what a subject did in a direction} */
    public Series series(int subject, Direction direction) {
        int[] transfers = members.of(subject, direction);
        List<Activity> active = new ArrayList<>();
        windows.forEach(
                transfers,
                0,
                transfers.length,
                (index, begin, end) -> active.add(activity(transfers, direction, new LaidActivity(index, begin, end))));
        return new Series(transfers, active, since(subject, direction, transfers));
    }

    /**
     * {@return what is usual among the subject's peers in the window and direction of an activity, itself included: its group, or all if too
     *     few of the group are active}
     */
    public PeerComparison amongPeers(int subject, Direction direction, Activity activity, Measure measure) {
        Peers.Key key = new Peers.Key(peers.groups.of(subject), direction, activity.window(), measure);
        Usual group = peers.usual(key);
        return group.count() >= PeerGroups.LEAST_MEMBERS
                ? new PeerComparison(group, peers.groups.name(key.group))
                : new PeerComparison(peers.usual(key.among(PeerGroups.ALL)), peers.groups.name(PeerGroups.ALL));
    }

    /** {@return what a subject did in one direction and window, measure by measure, beside what is usual; undefined measures are left out} */
    public Map<Measure, Comparison> compare(int subject, Direction direction, Series series, Activity activity) {
        Map<Measure, Comparison> compared = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            activity.value(measure)
                    .ifPresent(value -> compared.put(
                            measure,
                            new Comparison(
                                    value,
                                    series.before(activity, measure),
                                    amongPeers(subject, direction, activity, measure))));
        }
        return compared;
    }

    /** {@return what the group is called to which a subject belongs; too few active members and all are its peers} */
    public LocalizedText peerGroup(int subject) {
        return peers.groups.name(peers.groups.of(subject));
    }

    /**
     * A measure beside what is usual.
     *
     * @param value as measured
     * @param past own earlier windows
     * @param peers the others in the same window
     */
    public record Comparison(double value, Usual past, PeerComparison peers) {}

    /**
     * What is usual among peers.
     *
     * @param usual among them
     * @param group what their group is called
     */
    public record PeerComparison(Usual usual, LocalizedText group) {}

    private long since(int subject, Direction direction, int[] transfers) {
        int[] others = members.of(subject, direction.reverse());
        long first = Math.min(firstMillis(transfers), firstMillis(others));
        return first == Long.MAX_VALUE ? 0 : Math.max(calendar.index(first), calendar.firstWhole(window.interval()));
    }

    private long firstMillis(int[] transfers) {
        return transfers.length == 0 ? Long.MAX_VALUE : window.epochMillis(transfers[0]);
    }

    private Activity activity(int[] transfers, Direction direction, LaidActivity laid) {
        DoubleArrayList amounts = new DoubleArrayList();
        Int2DoubleOpenHashMap byCounterparty = new Int2DoubleOpenHashMap();
        double volume = 0;
        for (int place = laid.begin; place < laid.end; place++) {
            OptionalDouble amount = view.paidInBase(transfers[place]);
            if (amount.isPresent()) {
                amounts.add(amount.getAsDouble());
                byCounterparty.addTo(members.counterparty(transfers[place], direction), amount.getAsDouble());
                volume += amount.getAsDouble();
            }
        }
        Activity.Ratios ratios = amounts.size() < LEAST_AMOUNTS || !(volume > 0)
                ? Activity.Ratios.NONE
                : ratios(amounts, byCounterparty, volume);
        return new Activity(laid.index, laid.begin, laid.end, volume, amounts.size(), ratios);
    }

    private static Activity.Ratios ratios(
            DoubleArrayList amounts, Int2DoubleOpenHashMap byCounterparty, double volume) {
        double mean = volume / amounts.size();
        double squares = 0;
        double greatest = 0;
        for (DoubleIterator each = amounts.iterator(); each.hasNext(); ) {
            double amount = each.nextDouble();
            squares += (amount - mean) * (amount - mean);
            greatest = Math.max(greatest, amount);
        }
        double largest = 0;
        double herfindahl = 0;
        double[] sums = byCounterparty.values().toDoubleArray();
        Arrays.sort(sums);
        for (double sum : sums) {
            double share = sum / volume;
            largest = Math.max(largest, share);
            herfindahl += share * share;
        }
        return new Activity.Ratios(
                Math.sqrt(squares / amounts.size()) / mean,
                Math.min(1, largest),
                Math.min(1, herfindahl),
                Math.min(1, greatest / volume));
    }

    private Peers peers(PeerGroups groups, RunContext context) {
        Map<Peers.Key, DoubleArrayList> values = new HashMap<>();
        Pace pace = new Pace(context);
        for (int subject = 0; subject < members.count(); subject++) {
            for (Direction direction : Direction.values()) {
                Series series = series(subject, direction);
                pace.step(1 + series.transfers().length);
                for (Activity activity : series.active()) {
                    collect(activity, direction, groups.of(subject), values);
                }
            }
        }
        Map<Peers.Key, Usual> usual = new HashMap<>();
        values.forEach((key, each) -> usual.put(key, Usual.of(key.measure, each.toDoubleArray())));
        return new Peers(groups, usual);
    }

    private static void collect(
            Activity activity, Direction direction, int group, Map<Peers.Key, DoubleArrayList> values) {
        for (Measure measure : Measure.values()) {
            OptionalDouble value = activity.value(measure);
            if (value.isPresent()) {
                Peers.Key all = new Peers.Key(PeerGroups.ALL, direction, activity.window(), measure);
                values.computeIfAbsent(all, first -> new DoubleArrayList()).add(value.getAsDouble());
                if (group != PeerGroups.ALL) {
                    values.computeIfAbsent(all.among(group), first -> new DoubleArrayList())
                            .add(value.getAsDouble());
                }
            }
        }
    }

    private record LaidActivity(long index, int begin, int end) {}

    /** What is usual in each group, direction and window. */
    private record Peers(PeerGroups groups, Map<Key, Usual> byKey) {

        private static final Usual NOTHING = new Usual(0, 0, 0, 0);

        Usual usual(Key key) {
            return byKey.getOrDefault(key, NOTHING);
        }

        private record Key(int group, Direction direction, long window, Measure measure) {

            Key among(int other) {
                return new Key(other, direction, window, measure);
            }
        }
    }
}
