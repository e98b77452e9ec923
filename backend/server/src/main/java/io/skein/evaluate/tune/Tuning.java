// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.ParameterValues;
import io.skein.exec.RunContext;
import io.skein.run.ConfiguredDetector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tunes detectors on some banks and measures what came of it on others. */
public final class Tuning {

    /**
     * What came of one detector.
     *
     * @param descriptor the detector's
     * @param before the trial it began with, on the banks it was tuned on
     * @param after the best trial there
     * @param testedBefore the values before on the other banks
     * @param testedAfter the values after on the other banks
     */
    public record Tuned(
            DetectorDescriptor descriptor, Trial before, Trial after, Outcome testedBefore, Outcome testedAfter) {}

    /** Least part of the budget that weighs as much as all patterns of a typology. */
    private static final double LEAST_PART = 0.25;

    private final Measure training;
    private final Measure testing;
    private final TuningLog log;
    private final Settings settings;
    private final RunContext context;

    /**
     * How to tune.
     *
     * @param rounds most rounds over all parameters of a detector, at least 1
     * @param leastGain what a step must gain to be kept, at least 0; below it a step is taken for noise
     * @param budget false findings for 1,000 customers and month that all detectors together may make, above zero
     * @param leastRecall share of a typology, 0 to 1, below which no saving may bring what all detectors together find of it
     * @param held names of parameters that keep their values, by detector id
     */
    public record Settings(
            int rounds, double leastGain, double budget, double leastRecall, Map<String, Set<String>> held) {

        public Settings {
            held = Map.copyOf(held);
        }
    }

    /**
     * What all detectors of a scan find together.
     *
     * @param planted patterns that count
     * @param found those that any detector finds
     * @param recall share found, typologies and banks counting the same
     * @param byTypology share found of each typology, banks counting the same
     * @param falsePerThousandMonth false findings for 1,000 customers and month
     */
    public record Together(
            int planted, int found, double recall, SortedMap<String, Double> byTypology, double falsePerThousandMonth) {

        public Together {
            byTypology = Collections.unmodifiableSortedMap(byTypology);
        }

        static Together of(Planted planted, Iterable<Outcome> outcomes) {
            Set<String> found = new TreeSet<>();
            double wrong = 0;
            for (Outcome outcome : outcomes) {
                found.addAll(outcome.found());
                wrong += outcome.falsePerThousandMonth();
            }
            return new Together(
                    planted.byKey().size(),
                    found.size(),
                    planted.recall(found),
                    planted.recallByTypology(found),
                    wrong);
        }
    }

    /**
     * What came of all.
     *
     * @param detectors those that were tuned, in their order
     * @param allowance false findings for 1,000 customers and month that weighed as much as all patterns of a typology, in the end
     * @param trained all detectors of a scan on the banks that were tuned on, before and after
     * @param tested the same on the other banks
     */
    public record Result(List<Tuned> detectors, double allowance, Change trained, Change tested) {

        public Result {
            detectors = List.copyOf(detectors);
        }
    }

    /** Before and after. */
    public record Change(Together before, Together after) {}

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
     * {@return what came of each of these detectors} At first the whole budget weighs as much as all patterns of a typology. While all
     * detectors together make more false findings than the budget allows, false findings weigh twice as much, at most until a quarter of the
     * budget weighs as much as a typology: beyond that, patterns would be given away to keep a number.
     *
     * @param running all detectors of a scan: what one of them finds, no other needs to find
     * @param tuned ids of those to tune
     */
    public Result of(List<ConfiguredDetector<?>> running, Set<String> tuned) {
        Map<String, Trial> before = begin(running);
        Map<String, Trial> best = new TreeMap<>(before);
        double allowance = settings.budget;
        pass(running, tuned, allowance, best);
        while (falseFindings(best) > settings.budget && allowance > settings.budget * LEAST_PART) {
            allowance /= 2;
            pass(running, tuned, allowance, best);
        }
        return tested(
                running.stream().filter(each -> tuned.contains(id(each))).toList(), running, before, best, allowance);
    }

    /** Measures the values in force. */
    private Map<String, Trial> begin(List<ConfiguredDetector<?>> running) {
        Map<String, Trial> begin = new TreeMap<>();
        context.progress().begin("measuring the values in force", running.size());
        for (ConfiguredDetector<?> detector : running) {
            context.cancellation().check();
            String name = Tuner.name(detector.descriptor());
            Outcome outcome = trained(detector, detector.values());
            Trial trial = new Trial(name, detector.values(), null, outcome, null, 0, true);
            if (log.outcome(name, detector.values()).isEmpty()) {
                log.add(trial);
            }
            begin.put(id(detector), trial);
            context.progress().advance(1);
        }
        context.progress().end();
        return begin;
    }

    /** Each detector once, from the values it had, beside what the others find by now. */
    private void pass(
            List<ConfiguredDetector<?>> running, Set<String> tuned, double allowance, Map<String, Trial> best) {
        Standing.Terms terms = new Standing.Terms(allowance, settings.leastRecall);
        for (ConfiguredDetector<?> detector : running) {
            if (tuned.contains(id(detector))) {
                Set<String> held = settings.held.getOrDefault(id(detector), Set.of());
                Tuner tuner =
                        new Tuner(new Tuner.Settings(settings.rounds, settings.leastGain, held), context, log::add);
                Map<String, Outcome> now = outcomes(best);
                now.put(id(detector), trained(detector, detector.values()));
                Standing standing = new Standing(id(detector), training.planted(), terms, now);
                context.progress().begin("trying values of " + id(detector), -1);
                best.put(
                        id(detector),
                        tuner.tune(
                                detector.descriptor(),
                                detector.values(),
                                values -> trained(detector, values),
                                standing));
                context.progress().end();
            }
        }
    }

    /** What is measured once is in the log from then on. */
    private Outcome trained(ConfiguredDetector<?> detector, ParameterValues values) {
        return log.outcome(Tuner.name(detector.descriptor()), values)
                .orElseGet(() -> training.of(detector.with(values)));
    }

    private Result tested(
            List<ConfiguredDetector<?>> tuned,
            List<ConfiguredDetector<?>> running,
            Map<String, Trial> before,
            Map<String, Trial> best,
            double allowance) {
        Map<String, Outcome> testedBefore = new HashMap<>();
        Map<String, Outcome> testedAfter = new HashMap<>();
        context.progress().begin("measuring on the other banks", running.size());
        for (ConfiguredDetector<?> detector : running) {
            context.cancellation().check();
            ParameterValues after = values(best, detector);
            Outcome outcome = testing.of(detector);
            testedBefore.put(id(detector), outcome);
            testedAfter.put(id(detector), after.equals(detector.values()) ? outcome : testing.of(detector.with(after)));
            context.progress().advance(1);
        }
        context.progress().end();
        List<Tuned> all = new ArrayList<>();
        for (ConfiguredDetector<?> detector : tuned) {
            String id = id(detector);
            all.add(new Tuned(
                    detector.descriptor(),
                    Objects.requireNonNull(before.get(id)),
                    Objects.requireNonNull(best.get(id)),
                    Objects.requireNonNull(testedBefore.get(id)),
                    Objects.requireNonNull(testedAfter.get(id))));
        }
        return new Result(
                all,
                allowance,
                change(training.planted(), outcomes(before), outcomes(best)),
                change(testing.planted(), testedBefore, testedAfter));
    }

    private static Change change(Planted planted, Map<String, Outcome> before, Map<String, Outcome> after) {
        return new Change(Together.of(planted, before.values()), Together.of(planted, after.values()));
    }

    private static ParameterValues values(Map<String, Trial> trials, ConfiguredDetector<?> detector) {
        return Objects.requireNonNull(trials.get(id(detector))).values();
    }

    private static double falseFindings(Map<String, Trial> trials) {
        return outcomes(trials).values().stream()
                .mapToDouble(Outcome::falsePerThousandMonth)
                .sum();
    }

    private static Map<String, Outcome> outcomes(Map<String, Trial> trials) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        trials.forEach((id, trial) -> {
            if (trial.outcome() != null) {
                outcomes.put(id, trial.outcome());
            }
        });
        return outcomes;
    }

    private static String id(ConfiguredDetector<?> detector) {
        return detector.descriptor().id();
    }
}
