// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.ParameterValues;
import io.skein.exec.RunContext;
import io.skein.run.ConfiguredDetector;
import java.util.ArrayList;
import java.util.List;

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
    private final Tuner.Settings settings;
    private final RunContext context;

    /**
     * A tuning.
     *
     * @param training banks to tune on
     * @param testing other banks, to report on
     * @param log takes every trial
     * @param settings how to search
     * @param context progress and cancellation
     */
    public Tuning(Measure training, Measure testing, TuningLog log, Tuner.Settings settings, RunContext context) {
        this.training = training;
        this.testing = testing;
        this.log = log;
        this.settings = settings;
        this.context = context;
    }

    /** {@return what came of each detector for which anything was planted, in the order given} */
    public List<Tuned> of(List<ConfiguredDetector<?>> detectors) {
        List<Tuned> all = new ArrayList<>();
        for (ConfiguredDetector<?> detector : detectors) {
            if (training.planted(detector.descriptor().id()) > 0) {
                all.add(of(detector));
            }
        }
        return all;
    }

    private Tuned of(ConfiguredDetector<?> detector) {
        DetectorDescriptor descriptor = detector.descriptor();
        context.progress().begin("trying values of " + descriptor.id(), -1);
        Tuner tuner = new Tuner(settings, context, log::add);
        Trial best = tuner.tune(
                descriptor,
                detector.values(),
                values -> log.outcome(descriptor.id(), values).orElseGet(() -> training.of(detector.with(values))));
        context.progress().end();
        boolean changed = !best.values().equals(detector.values());
        Outcome trained = log.outcome(descriptor.id(), detector.values()).orElseGet(() -> training.of(detector));
        Outcome tested = testing.of(detector);
        return new Tuned(
                descriptor,
                detector.values(),
                best.values(),
                trained,
                best.outcome() == null ? trained : best.outcome(),
                tested,
                changed ? testing.of(detector.with(best.values())) : tested);
    }
}
