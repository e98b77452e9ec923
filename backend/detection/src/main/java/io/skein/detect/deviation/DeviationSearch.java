// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.deviation;

import io.skein.detect.behaviour.Activity;
import io.skein.detect.behaviour.Behaviour;
import io.skein.detect.behaviour.Measure;
import io.skein.detect.behaviour.Series;
import io.skein.detect.behaviour.Usual;
import io.skein.detect.deviation.Deviation.Compared;
import io.skein.detect.deviation.Deviation.Met;
import io.skein.detect.party.Direction;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Looks through the windows of one party after the other. */
final class DeviationSearch {

    private final GraphView view;
    private final Behaviour behaviour;
    private final DeviationParameters parameters;

    DeviationSearch(GraphView view, Behaviour behaviour, DeviationParameters parameters) {
        this.view = view;
        this.behaviour = behaviour;
        this.parameters = parameters;
    }

    /** {@return the windows in which a party deviates, what came in first} */
    List<Deviation> of(int party) {
        List<Deviation> found = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            Series series = behaviour.series(party, direction);
            List<Activity> large = series.active().stream()
                    .filter(activity ->
                            series.history(activity) >= parameters.past().minWindows() && isLarge(activity))
                    .toList();
            if (large.isEmpty()) {
                continue;
            }
            Strangers strangers = new Strangers(view, behaviour, party, direction, series);
            large.stream()
                    .map(activity -> new Deviation(
                            party,
                            direction,
                            series.transfers(),
                            activity,
                            compared(party, direction, series, activity),
                            met(activity, strangers.in(activity))))
                    .filter(candidate -> candidate.measures() >= parameters.minMeasures())
                    .forEach(found::add);
        }
        return found;
    }

    private Met met(Activity activity, Strangers.Dealings dealings) {
        boolean isMany = dealings.parties() >= parameters.strangers().least();
        boolean isMost = dealings.volume() > 0
                && dealings.volume() >= parameters.strangers().minShare() * activity.volume();
        boolean isOneEvent = dealings.single() > parameters.amounts().maxSingleShare() * dealings.volume();
        boolean isMore = dealings.volume() >= parameters.past().minGrowth() * dealings.greatestBefore();
        return new Met(dealings, isMany && isMost && !isOneEvent && isMore);
    }

    private boolean isLarge(Activity activity) {
        boolean isUnpriced = activity.priced() < activity.count();
        boolean isOneEvent =
                activity.ratios().singleShare() > parameters.amounts().maxSingleShare();
        return !isOneEvent
                && (isUnpriced || activity.volume() >= parameters.amounts().minTotal());
    }

    private Map<Measure, Compared> compared(int party, Direction direction, Series series, Activity activity) {
        Map<Measure, Compared> compared = new EnumMap<>(Measure.class);
        behaviour.compare(party, direction, series, activity).forEach((measure, beside) -> {
            boolean deviates = isBeyond(measure, beside.value(), beside.past())
                    && isBeyondPeers(beside.value(), beside.peers().usual());
            compared.put(measure, new Compared(beside.value(), beside.past(), beside.peers(), deviates));
        });
        return compared;
    }

    private boolean isBeyond(Measure measure, double value, Usual past) {
        double growth = measure.isZeroWhenIdle() ? parameters.past().minGrowth() : 1;
        return past.count() >= parameters.past().minWindows()
                && past.deviation(value) >= parameters.past().minDeviation()
                && value >= growth * past.greatest();
    }

    private boolean isBeyondPeers(double value, Usual peers) {
        return peers.count() < parameters.peers().least()
                || peers.deviation(value) >= parameters.peers().minDeviation();
    }
}
