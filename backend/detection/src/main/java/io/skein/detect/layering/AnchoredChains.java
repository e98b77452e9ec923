// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.ParameterDescriptor;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.anchored.FoundPaths;
import io.skein.detect.anchored.PathBounds;
import io.skein.detect.anchored.PathSearch;
import io.skein.detect.anchored.PathTypology;
import io.skein.detect.anchored.PathsFound;
import io.skein.detect.anchored.Surroundings;
import io.skein.detect.chain.ChainParameters;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which layering chains pass through one account, begin or end there?
 *
 * <p>A chain here is a path: each transfer leaves the account that the one before has reached, later and at most {@code maxDwell} later, and
 * pays between {@code minForwardedShare} and {@code maxForwardedShare} of what that one brought, in one currency or where both have
 * a rate. No two accounts of it have a common controller, and none between its ends is a hub, the account asked about excepted. Only
 * paths that cannot be extended at either end are given: most transfers first, then largest amount, then earliest.
 *
 * <p>{@link LayeringDetector} follows money by accounting instead, through splits and joins: it finds what this does not, and leaves out
 * paths whose amounts fit by chance. This one shows an investigator what the amounts and times around an account allow.
 */
public final class AnchoredChains implements PathTypology {

    private static final List<Parameter<?>> PARAMETERS = List.of(
            ChainParameters.MAX_DWELL,
            ChainParameters.MIN_FORWARDED,
            ChainParameters.MAX_FORWARDED,
            LayeringDescriptor.MIN_HOPS,
            ChainParameters.MAX_HOPS,
            LayeringDescriptor.MIN_AMOUNT,
            ChainParameters.HUB_DEGREE);

    private static final LocalizedText ORDER =
            new LocalizedText("by the transfers around the account, in time order", "按该账户前后的转账，依时间先后");

    @Override
    public String detectorId() {
        return LayeringDescriptor.ID;
    }

    @Override
    public List<ParameterDescriptor> parameters() {
        return Parameter.descriptors(PARAMETERS);
    }

    @Override
    public PathSearch with(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        int minHops = reader.get(LayeringDescriptor.MIN_HOPS);
        int maxHops = reader.get(ChainParameters.MAX_HOPS);
        double lowest = reader.get(ChainParameters.MIN_FORWARDED);
        double highest = reader.get(ChainParameters.MAX_FORWARDED);
        if (minHops > maxHops) {
            throw new IllegalArgumentException("minHops must be at most maxHops, were " + minHops + " and " + maxHops);
        }
        if (lowest > highest) {
            throw new IllegalArgumentException(
                    "minForwardedShare must be at most maxForwardedShare, were " + lowest + " and " + highest);
        }
        Duration dwell = reader.get(ChainParameters.MAX_DWELL);
        return new Search(new PathBounds(
                dwell.multipliedBy(maxHops),
                dwell,
                minHops,
                maxHops,
                lowest,
                highest,
                reader.get(LayeringDescriptor.MIN_AMOUNT),
                reader.get(ChainParameters.HUB_DEGREE)));
    }

    private record Search(PathBounds bounds) implements PathSearch {

        @Override
        public PathsFound near(GraphView view, int account, TimeWindow interval, RunContext context) {
            Surroundings near = new Surroundings(view.transfers(), account, interval, bounds.hubDegree());
            Pace pace = new Pace(context);
            HopRule rule = new HopRule(view, bounds);
            NearChains walk = new NearChains(view.transfers(), rule, near, pace);
            List<int[]> away = walk.away();
            List<int[]> towards = walk.towards();
            return joined(rule, towards, away, near.hubs(), pace, context);
        }

        @Override
        public PathsFound among(GraphView view, int account, List<int[]> walks, RunContext context) {
            HopRule rule = new HopRule(view, bounds);
            Pace pace = new Pace(context);
            List<int[]> away = new ArrayList<>();
            List<int[]> towards = new ArrayList<>();
            for (int[] walk : walks) {
                if (rule.holdsAlong(walk)) {
                    (view.transfers().from(walk[0]) == account ? away : towards).add(walk);
                }
            }
            return joined(rule, towards, away, new int[0], pace, context);
        }

        private PathsFound joined(
                HopRule rule, List<int[]> towards, List<int[]> away, int[] hubs, Pace pace, RunContext context) {
            FoundPaths found = new FoundPaths(context, ORDER);
            new ChainJoin(rule, bounds, pace).join(towards, away, path -> found.add(true, path));
            Comparator<int[]> ranking = Comparator.<int[]>comparingInt(path -> -path.length)
                    .thenComparingDouble(path -> -rule.paid(path[0]).orElse(0))
                    .thenComparing(Arrays::compare);
            return found.sorted(ranking, hubs, pace);
        }
    }
}
