// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.reason;

import io.skein.detect.Finding;
import io.skein.detect.ParameterDescriptor;
import io.skein.detect.ParameterValues;
import io.skein.exec.Limits;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.run.ConfiguredDetector;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Runs one detector over some surroundings again and again with other parameters, to see at which value what it finds changes.
 *
 * <p>The search looks at the ends of each parameter's range, and if an end changes what is found, halves the way until the value is known to
 * one percent or so. A parameter that changes the outcome only somewhere in the middle of its range is not found this way.
 */
final class Experiment {

    private static final Limits LIMITS = new Limits(5_000, 10_000_000);
    private static final int HALVINGS = 12;
    private static final double CLOSE = 0.01;

    private final ConfiguredDetector<?> detector;
    private final GraphView surroundings;
    private final RunContext context;
    private final ToDoubleFunction<List<Finding>> measure;
    private final boolean wanted;
    private final SortedMap<String, String> inForce;
    private final Map<String, String> promising = new HashMap<>();
    private double best;
    private int lastFindings;

    /**
     * @param detector the detector with the parameters in force
     * @param surroundings what it looks at
     * @param measure how well the findings hold what is looked for, in [0,1]
     * @param wanted whether the outcome looked for is that they hold at least half of it, or that they do not
     * @param context cancellation and threads
     */
    Experiment(
            ConfiguredDetector<?> detector,
            GraphView surroundings,
            ToDoubleFunction<List<Finding>> measure,
            boolean wanted,
            RunContext context) {
        this.detector = detector;
        this.surroundings = surroundings;
        this.measure = measure;
        this.wanted = wanted;
        this.context =
                new RunContext(Progress.NONE, context.cancellation(), context.clock(), LIMITS, context.threads());
        this.inForce = detector.values().byName();
    }

    /** {@return whether the outcome is there with the parameters in force} */
    boolean holdsAlready() {
        return holds(Map.of());
    }

    /** {@return the best measure of all trials so far} */
    double best() {
        return best;
    }

    /** {@return what each parameter alone would have to be, the least change first} */
    List<Change> alone() {
        List<Change> changes = new ArrayList<>();
        for (ParameterDescriptor parameter : detector.descriptor().parameters()) {
            ParameterScale scale = new ParameterScale(parameter);
            String from = value(parameter);
            int most = -1;
            for (String extreme : scale.extremes(from)) {
                boolean holds = holds(Map.of(parameter.name(), extreme));
                int towards = wanted ? lastFindings : Integer.MAX_VALUE - lastFindings;
                if (towards > most) {
                    promising.put(parameter.name(), extreme);
                    most = towards;
                }
                if (holds) {
                    changes.add(change(scale, from, nearest(scale, from, extreme, Map.of())));
                }
            }
        }
        changes.sort(Comparator.comparingDouble(Change::effort).thenComparing(Change::parameter));
        return changes;
    }

    /**
     * {@return two parameters that together change the outcome, if there are any: the first in the order of the descriptor} Of each only
     * that end of its range is tried which alone found more (or, to be rid of a finding, fewer). Call {@link #alone} first.
     */
    Optional<List<Change>> together() {
        List<ParameterDescriptor> all = detector.descriptor().parameters();
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                Optional<List<Change>> found =
                        together(new ParameterScale(all.get(one)), new ParameterScale(all.get(other)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<Change>> together(ParameterScale one, ParameterScale other) {
        String name = one.descriptor().name();
        String otherName = other.descriptor().name();
        String oneEnd = promising.get(name);
        String otherEnd = promising.get(otherName);
        if (oneEnd == null || otherEnd == null || !holds(Map.of(name, oneEnd, otherName, otherEnd))) {
            return Optional.empty();
        }
        String oneFrom = value(one.descriptor());
        String otherFrom = value(other.descriptor());
        String to = nearest(one, oneFrom, oneEnd, Map.of(otherName, otherEnd));
        String otherTo = nearest(other, otherFrom, otherEnd, Map.of(name, to));
        return Optional.of(List.of(change(one, oneFrom, to), change(other, otherFrom, otherTo)));
    }

    /** {@return the value nearest to the one in force at which the outcome is there, given that it is there at the extreme} */
    private String nearest(ParameterScale scale, String from, String extreme, Map<String, String> others) {
        if (!scale.isLine()) {
            return extreme;
        }
        double without = scale.number(from);
        double with = scale.number(extreme);
        for (int i = 0; i < HALVINGS && Math.abs(with - without) > CLOSE * Math.abs(without); i++) {
            double middle = scale.middle(without, with);
            if (middle == with || middle == without) {
                break;
            }
            if (holds(with(others, scale, middle))) {
                with = middle;
            } else {
                without = middle;
            }
        }
        double rounded = scale.rounded(scale.number(from), with);
        return scale.text(holds(with(others, scale, rounded)) ? rounded : with);
    }

    private static Map<String, String> with(Map<String, String> others, ParameterScale scale, double value) {
        Map<String, String> all = new TreeMap<>(others);
        all.put(scale.descriptor().name(), scale.text(value));
        return all;
    }

    private boolean holds(Map<String, String> changed) {
        context.cancellation().check();
        SortedMap<String, String> values = new TreeMap<>(inForce);
        values.putAll(changed);
        ConfiguredDetector<?> other;
        try {
            other = detector.with(new ParameterValues(values));
        } catch (IllegalArgumentException contradiction) {
            lastFindings = wanted ? 0 : Integer.MAX_VALUE;
            return false;
        }
        List<Finding> findings = other.detect(surroundings, context).findings();
        lastFindings = findings.size();
        double measured = measure.applyAsDouble(findings);
        best = Math.max(best, measured);
        return measured >= 0.5 == wanted;
    }

    private String value(ParameterDescriptor parameter) {
        return inForce.getOrDefault(parameter.name(), parameter.defaultValue());
    }

    private static Change change(ParameterScale scale, String from, String to) {
        Change.Direction direction = !scale.isLine()
                ? Change.Direction.EXACTLY
                : scale.number(to) < scale.number(from) ? Change.Direction.AT_MOST : Change.Direction.AT_LEAST;
        return new Change(
                scale.descriptor().name(),
                from,
                to,
                direction,
                scale.descriptor().unit(),
                scale.effort(from, to));
    }
}
