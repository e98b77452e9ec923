// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.ParameterDescriptor;
import io.skein.detect.ParameterValues;
import io.skein.exec.RunContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Searches the values of one detector by coordinate descent: from the values in force, and, where these find nothing that the detector is made for, also
 * from values that are looser in all at once. Where three bounds keep a pattern out, no step along one of them gains anything.
 *
 * <p>Time: a measurement for each new set of values, of which a round has at most eight a parameter.
 */
final class Tuner {

    /**
     * How to search.
     *
     * @param rounds most rounds over all parameters, at least 1
     * @param leastGain what a step must gain in utility to be kept, at least 0; below it a step is taken for noise
     * @param held names of parameters that keep their values
     */
    record Settings(int rounds, double leastGain, Set<String> held) {

        Settings {
            held = Set.copyOf(held);
            if (rounds < 1 || !(leastGain >= 0)) {
                throw new IllegalArgumentException(
                        "rounds must be at least 1, was " + rounds + "; leastGain at least 0, was " + leastGain);
            }
        }
    }

    /** How much looser the values are from which a search begins anew. */
    private static final double[] LOOSER = {2, 4};

    private final Settings settings;
    private final RunContext context;
    private final Consumer<Trial> log;

    /**
     * A search.
     *
     * @param settings how
     * @param context progress and cancellation
     * @param log takes every trial, in order, as soon as it is known whether it is kept
     */
    Tuner(Settings settings, RunContext context, Consumer<Trial> log) {
        this.settings = settings;
        this.context = context;
        this.log = log;
    }

    /**
     * Searches.
     *
     * @param descriptor the detector's
     * @param start all its values
     * @param measure what the detector does with all values given; IllegalArgumentException if it refuses them
     * @param standing what that is worth
     * @return the best trial, that of the start if no step gained enough
     */
    Trial tune(
            DetectorDescriptor descriptor,
            ParameterValues start,
            Function<ParameterValues, Outcome> measure,
            Standing standing) {
        Search search = new Search(name(descriptor), measure, standing);
        Trial first = search.trial(start, null);
        log.accept(first.kept(true));
        Trial best = descended(search, descriptor, first);
        if (first.outcome() != null && !standing.findsOwn(first.outcome())) {
            for (double factor : LOOSER) {
                Trial loose = loosened(search, descriptor, start, factor);
                if (loose.outcome() != null && loose.refusal() == null && standing.findsOwn(loose.outcome())) {
                    Trial other = descended(search, descriptor, loose);
                    best = other.utility() > best.utility() + settings.leastGain ? other : best;
                }
            }
        }
        return best;
    }

    private Trial descended(Search search, DetectorDescriptor descriptor, Trial from) {
        Trial best = from;
        for (int round = 1; round <= settings.rounds; round++) {
            Trial before = best;
            for (ParameterDescriptor parameter : free(descriptor)) {
                best = search.along(parameter, best);
            }
            if (best.equals(before)) {
                break;
            }
        }
        return best;
    }

    private Trial loosened(Search search, DetectorDescriptor descriptor, ParameterValues start, double factor) {
        Map<String, String> values = new TreeMap<>(start.byName());
        for (ParameterDescriptor parameter : free(descriptor)) {
            values.computeIfPresent(parameter.name(), (name, value) -> Steps.loosened(parameter, value, factor));
        }
        Trial loose = search.trial(new ParameterValues(values), null);
        log.accept(loose.kept(false));
        return loose;
    }

    private List<ParameterDescriptor> free(DetectorDescriptor descriptor) {
        return descriptor.parameters().stream()
                .filter(parameter -> !settings.held.contains(parameter.name()))
                .toList();
    }

    /** {@return id and version: another version may find something else with the same values} */
    static String name(DetectorDescriptor descriptor) {
        return descriptor.id() + "/" + descriptor.version();
    }

    /** What one search has measured already. */
    private final class Search {

        private final String detectorId;
        private final Function<ParameterValues, Outcome> measure;
        private final Standing standing;
        private final Map<ParameterValues, Trial> done = new HashMap<>();

        Search(String detectorId, Function<ParameterValues, Outcome> measure, Standing standing) {
            this.detectorId = detectorId;
            this.measure = measure;
            this.standing = standing;
        }

        /** The nearest values come first, and a farther one must gain as much again: the edge of what happens to be planted is no bound. */
        Trial along(ParameterDescriptor parameter, Trial from) {
            String name = parameter.name();
            Trial best = from;
            double needed = from.utility() + settings.leastGain;
            for (String value : Steps.from(
                    parameter, Objects.requireNonNull(from.values().byName().get(name)))) {
                Map<String, String> values = new TreeMap<>(from.values().byName());
                values.put(name, value);
                Trial trial = trial(new ParameterValues(values), name);
                boolean better = trial.utility() > needed;
                if (better) {
                    best = trial;
                    needed = trial.utility() + settings.leastGain;
                }
                log.accept(trial.kept(better));
            }
            return best;
        }

        Trial trial(ParameterValues values, @Nullable String changed) {
            Trial known = done.get(values);
            if (known == null) {
                context.cancellation().check();
                context.progress().advance(1);
                known = measured(values, changed);
                done.put(values, known);
            }
            return known;
        }

        private Trial measured(ParameterValues values, @Nullable String changed) {
            try {
                Outcome outcome = measure.apply(values);
                String refusal = standing.refusal(outcome);
                double utility = refusal == null ? standing.utility(outcome) : Double.NEGATIVE_INFINITY;
                return new Trial(detectorId, values, changed, outcome, refusal, utility, false);
            } catch (IllegalArgumentException refused) {
                return new Trial(
                        detectorId,
                        values,
                        changed,
                        null,
                        String.valueOf(refused.getMessage()),
                        Double.NEGATIVE_INFINITY,
                        false);
            }
        }
    }
}
