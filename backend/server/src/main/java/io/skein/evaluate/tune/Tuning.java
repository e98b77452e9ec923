// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.ParameterValues;
import io.skein.exec.RunContext;
import io.skein.run.ConfiguredDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tunes detectors on some banks and measures what came of it on others. */
public final class Tuning {

    /**
     * What came of one detector.
     *
     * @param descriptor the detector's
     * @param before its values before
     * @param after its values after
     * @param trainedBefore on the banks it was tuned on, with the values before
     * @param trainedAfter on the banks it was tuned on, with the values after
     * @param testedBefore on the other banks, with the values before
     * @param testedAfter on the other banks, with the values after
     */
    public record Tuned(
            DetectorDescriptor descriptor,
            ParameterValues before,
            ParameterValues after,
            Outcome trainedBefore,
            Outcome trainedAfter,
            Outcome testedBefore,
            Outcome testedAfter) {}

    private final Measure training;
    private final Measure testing;
    private final TuningLog log;
    private final Settings settings;
    private final RunContext context;

    /**
     * How to tune.
     *
     * @param rounds as of {@link Tuner.Settings}
     * @param leastGain as of {@link Tuner.Settings}
     * @param budget false findings for 1,000 customers and month that all detectors together may make, above zero
     */
    public record Settings(int rounds, double leastGain, double budget) {}

    /**
     * What came of all.
     *
     * @param detectors one each, in their order
     * @param allowance false findings for 1,000 customers and month that weighed as much as all patterns of a detector, in the end
     */
    public record Result(List<Tuned> detectors, double allowance) {

        public Result {
            detectors = List.copyOf(detectors);
        }
    }

    /**
     * A tuning.
     *
     * @param training banks to tune on
     * @param testing other banks, to report on
     * @param log takes every trial
     * @param settings how to search
     * @param context progress and cancellation
     */
    public Tuning(Measure training, Measure testing, TuningLog log, Settings settings, RunContext context) {
        this.training = training;
        this.testing = testing;
        this.log = log;
        this.settings = settings;
        this.context = context;
    }

    /**
     * {@return what came of each of these detectors} At first the whole budget weighs as much as all patterns of a detector. While all
     * together make more false findings than the budget allows, false findings weigh twice as much, at most until each detector has its
     * equal part of the budget.
     */
    public Result of(List<ConfiguredDetector<?>> detectors) {
        double allowance = settings.budget;
        List<Trial> best = tuned(detectors, allowance);
        while (falseFindings(best) > settings.budget && allowance > settings.budget / detectors.size()) {
            allowance /= 2;
            best = tuned(detectors, allowance);
        }
        List<Tuned> all = new ArrayList<>();
        for (int place = 0; place < best.size(); place++) {
            all.add(measured(detectors.get(place), best.get(place)));
        }
        return new Result(all, allowance);
    }

    private List<Trial> tuned(List<ConfiguredDetector<?>> detectors, double allowance) {
        List<Trial> best = new ArrayList<>();
        Tuner tuner = new Tuner(new Tuner.Settings(settings.rounds, settings.leastGain, allowance), context, log::add);
        for (ConfiguredDetector<?> detector : detectors) {
            DetectorDescriptor descriptor = detector.descriptor();
            context.progress().begin("trying values of " + descriptor.id(), -1);
            best.add(tuner.tune(descriptor, detector.values(), values -> trained(detector, values)));
            context.progress().end();
        }
        return best;
    }

    /** What is measured once is in the log from then on. */
    private Outcome trained(ConfiguredDetector<?> detector, ParameterValues values) {
        return log.outcome(Tuner.name(detector.descriptor()), values)
                .orElseGet(() -> training.of(detector.with(values)));
    }

    private static double falseFindings(List<Trial> trials) {
        return trials.stream()
                .map(Trial::outcome)
                .filter(Objects::nonNull)
                .mapToDouble(Outcome::falsePerThousandMonth)
                .sum();
    }

    private Tuned measured(ConfiguredDetector<?> detector, Trial best) {
        ParameterValues before = detector.values();
        Outcome tested = testing.of(detector);
        return new Tuned(
                detector.descriptor(),
                before,
                best.values(),
                trained(detector, before),
                trained(detector, best.values()),
                tested,
                best.values().equals(before) ? tested : testing.of(detector.with(best.values())));
    }
}
