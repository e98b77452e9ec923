// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterDescriptor;
import io.skein.detect.ParameterValues;
import io.skein.detect.anchored.FoundPaths;
import io.skein.detect.anchored.PathBounds;
import io.skein.detect.anchored.PathSearch;
import io.skein.detect.anchored.PathTypology;
import io.skein.detect.anchored.PathsFound;
import io.skein.detect.anchored.Surroundings;
import io.skein.detect.money.Legs;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which round trips run through one account? Those of single transfers that {@link CycleDetector} would count among its cycles if the account
 * were no hub, each with its transfers; greatest amount first, then the earliest. Transfers of one pair are not added up here, and
 * whether a round trip may be chance is left to the reader.
 */
public final class AnchoredCycles implements PathTypology {

    private static final LocalizedText ORDER =
            new LocalizedText("by the transfer that leaves the account, in time order", "按离开该账户的转账，依时间先后");

    @Override
    public String detectorId() {
        return CycleDescriptor.ID;
    }

    @Override
    public List<ParameterDescriptor> parameters() {
        return CycleDescriptor.DESCRIPTOR.parameters();
    }

    @Override
    public PathSearch with(ParameterValues values) {
        return new Search(CycleDescriptor.read(values));
    }

    private record Search(CycleParameters parameters) implements PathSearch {

        @Override
        public PathBounds bounds() {
            double least = parameters.amounts().minReturnedShare();
            return new PathBounds(
                    parameters.times().maxSpan(),
                    parameters.times().maxGap(),
                    parameters.hops().min(),
                    parameters.hops().max(),
                    least,
                    1 / least,
                    parameters.amounts().min(),
                    parameters.hubDegree());
        }

        @Override
        public PathsFound near(GraphView view, int account, TimeWindow interval, RunContext context) {
            TransferWindow window = view.transfers();
            LegAmounts amounts = new LegAmounts(Legs.single(view));
            Surroundings near = new Surroundings(window, account, interval, parameters.hubDegree());
            Pace pace = new Pace(context);
            FoundPaths found = new FoundPaths(context, ORDER);
            new NearCycles(
                            window,
                            LegAmounts.rough(view),
                            bounds(),
                            near,
                            pace,
                            cycle -> found.add(holds(window, amounts, cycle), cycle))
                    .walk();
            return found.sorted(byAmount(amounts), near.hubs(), pace);
        }

        @Override
        public PathsFound among(GraphView view, int account, List<int[]> walks, RunContext context) {
            LegAmounts amounts = new LegAmounts(Legs.single(view));
            Pace pace = new Pace(context);
            FoundPaths found = new FoundPaths(context, ORDER);
            for (int[] cycle : walks) {
                pace.step(1);
                found.add(holds(view.transfers(), amounts, cycle), cycle);
            }
            return found.sorted(byAmount(amounts), new int[0], pace);
        }

        private boolean holds(TransferWindow window, LegAmounts amounts, int[] cycle) {
            boolean isInBounds = cycle.length >= parameters.hops().min()
                    && cycle.length <= parameters.hops().max()
                    && Arrays.stream(cycle)
                            .noneMatch(leg ->
                                    amounts.paid(leg) < parameters.amounts().min());
            return isInBounds
                    && amounts.areAlike(parameters.amounts(), cycle)
                    && amounts.areRoundTrip(parameters.amounts(), cycle, cycle.length)
                    && RingMeasures.parties(
                                    window,
                                    Arrays.stream(cycle).map(window::from).toArray())
                            >= parameters.minParties();
        }

        private static Comparator<int[]> byAmount(LegAmounts amounts) {
            return Comparator.<int[]>comparingDouble(
                            cycle -> -amounts.returned(cycle).orElse(0))
                    .thenComparing(Arrays::compare);
        }
    }
}
