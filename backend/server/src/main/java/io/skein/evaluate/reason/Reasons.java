// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.reason;

import io.skein.detect.Finding;
import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.AlertOutcome.Verdict;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.PatternOutcome;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.truth.Element;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.RunContext;
import io.skein.model.Transfer;
import io.skein.run.ConfiguredDetector;
import io.skein.run.DetectorSet;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Examines misses and false alarms.
 *
 * @param misses one per missed laundering pattern
 * @param falseAlarms one per false alert, strongest first
 */
public record Reasons(List<Reason> misses, List<Reason> falseAlarms) {

    /** Nothing was examined. */
    public static final Reasons NONE = new Reasons(List.of(), List.of());

    private static final int CANDIDATE_CHANGES = 3;

    public Reasons {
        misses = List.copyOf(misses);
        falseAlarms = List.copyOf(falseAlarms);
    }

    /**
     * Examines them.
     *
     * @param matching alerts and patterns
     * @param view what the scan saw
     * @param detectors all detectors with the parameters in force
     * @param table which detector looks for what
     * @param examined how many misses of each typology, and how many false alarms of each detector
     * @param context progress, cancellation and threads
     */
    public static Reasons of(
            Matching matching,
            GraphView view,
            DetectorSet detectors,
            TypologyTable table,
            int examined,
            RunContext context) {
        if (examined == 0) {
            return NONE;
        }
        return new Examiner(view, detectors, table, examined, context).examine(matching);
    }

    private static final class Examiner {

        private final Surroundings surroundings;
        private final DetectorSet detectors;
        private final TypologyTable table;
        private final int most;
        private final RunContext context;
        private final Map<String, Integer> examined = new HashMap<>();

        Examiner(GraphView view, DetectorSet detectors, TypologyTable table, int most, RunContext context) {
            this.surroundings = new Surroundings(view);
            this.detectors = detectors;
            this.table = table;
            this.most = most;
            this.context = context;
        }

        Reasons examine(Matching matching) {
            List<PatternOutcome> missed = matching.patterns().stream()
                    .filter(outcome -> outcome.pattern().laundering() && outcome.isPresent())
                    .filter(outcome -> outcome.ownCoverage() < Matching.HALF)
                    .toList();
            List<AlertOutcome> falseAlerts = matching.alerts().stream()
                    .filter(outcome -> outcome.verdict() == Verdict.FALSE)
                    .toList();
            context.progress().begin("looking for reasons", missed.size() + falseAlerts.size());
            List<Reason> misses = new ArrayList<>();
            for (PatternOutcome outcome : missed) {
                misses.add(miss(outcome));
                context.progress().advance(1);
            }
            List<Reason> alarms = new ArrayList<>();
            for (AlertOutcome outcome : falseAlerts) {
                alarms.add(falseAlarm(outcome));
                context.progress().advance(1);
            }
            context.progress().end();
            return new Reasons(misses, alarms);
        }

        private Reason miss(PatternOutcome outcome) {
            PlantedPattern pattern = outcome.pattern();
            Collection<String> own = table.of(pattern.typology()).detectors();
            if (own.isEmpty()) {
                return reason(outcome, "", Reason.Finding.NO_DETECTOR);
            }
            if (isEnough("miss " + pattern.typology())) {
                return reason(outcome, own.iterator().next(), Reason.Finding.NOT_EXAMINED);
            }
            GraphView around = surroundings.of(pattern::elements);
            return own.stream()
                    .map(detectors::find)
                    .flatMap(Optional::stream)
                    .map(detector -> examined(outcome, detector, around))
                    .min(Comparator.comparing(Reason::finding, Comparator.comparingInt(Examiner::use))
                            .thenComparingDouble(reason -> -reason.best()))
                    .orElseGet(() -> reason(outcome, "", Reason.Finding.NO_DETECTOR));
        }

        private Reason examined(PatternOutcome outcome, ConfiguredDetector<?> detector, GraphView around) {
            String id = detector.descriptor().id();
            Set<String> wanted = outcome.counted();
            Experiment experiment =
                    new Experiment(detector, around, coverage(wanted, outcome.measuredBy()), true, context);
            if (experiment.holdsAlready()) {
                Reason.Finding finding =
                        detectors.byDefault().contains(id) ? Reason.Finding.ONLY_IN_ALL_DATA : Reason.Finding.NOT_RUN;
                return reason(outcome, id, finding);
            }
            return concluded(outcome.pattern().id(), outcome.pattern().typology(), id, experiment);
        }

        private Reason falseAlarm(AlertOutcome outcome) {
            RaisedAlert alert = outcome.alert();
            String id = alert.detectorId();
            Optional<ConfiguredDetector<?>> detector = detectors.find(id);
            if (detector.isEmpty() || isEnough("false alarm " + id)) {
                return new Reason(alert.id(), id, id, Reason.Finding.NOT_EXAMINED, List.of(), 0);
            }
            Element kind = alert.transferIds().isEmpty()
                    ? alert.customerIds().isEmpty() ? Element.ACCOUNTS : Element.CUSTOMERS
                    : Element.TRANSFERS;
            Experiment experiment = new Experiment(
                    detector.get(),
                    surroundings.of(alert::elements),
                    coverage(alert.elements(kind), kind),
                    false,
                    context);
            if (experiment.holdsAlready()) {
                return new Reason(alert.id(), id, id, Reason.Finding.ONLY_IN_ALL_DATA, List.of(), 0);
            }
            return concluded(alert.id(), id, id, experiment);
        }

        private static Reason concluded(String what, String kind, String detectorId, Experiment experiment) {
            List<Change> alone = experiment.alone();
            if (!alone.isEmpty()) {
                List<Change> nearest = alone.subList(0, Math.min(CANDIDATE_CHANGES, alone.size()));
                return new Reason(what, kind, detectorId, Reason.Finding.ONE_PARAMETER, nearest, experiment.best());
            }
            return experiment
                    .together()
                    .map(both ->
                            new Reason(what, kind, detectorId, Reason.Finding.TWO_PARAMETERS, both, experiment.best()))
                    .orElseGet(() -> new Reason(
                            what, kind, detectorId, Reason.Finding.BEYOND_PARAMETERS, List.of(), experiment.best()));
        }

        private boolean isEnough(String group) {
            return examined.merge(group, 1, Integer::sum) > most;
        }

        /** Of two detectors the reason that says more about one's parameters is of more use. */
        private static int use(Reason.Finding finding) {
            return switch (finding) {
                case ONE_PARAMETER -> 0;
                case NOT_RUN -> 1;
                case ONLY_IN_ALL_DATA -> 2;
                case TWO_PARAMETERS -> 3;
                case BEYOND_PARAMETERS -> 4;
                case NO_DETECTOR, NOT_EXAMINED -> 5;
            };
        }

        private static Reason reason(PatternOutcome outcome, String detectorId, Reason.Finding finding) {
            return new Reason(
                    outcome.pattern().id(),
                    outcome.pattern().typology(),
                    detectorId,
                    finding,
                    List.of(),
                    outcome.ownCoverage());
        }

        /** {@return the greatest share of the wanted elements in one finding} */
        private static ToDoubleFunction<List<Finding>> coverage(Set<String> wanted, Element kind) {
            return findings -> {
                double most = 0;
                for (Finding finding : findings) {
                    long hits = elements(finding, kind).stream()
                            .filter(wanted::contains)
                            .count();
                    most = Math.max(most, (double) hits / wanted.size());
                }
                return most;
            };
        }

        private static Set<String> elements(Finding finding, Element kind) {
            return switch (kind) {
                case ACCOUNTS -> new HashSet<>(finding.subject().accountIds());
                case CUSTOMERS -> new HashSet<>(finding.subject().customerIds());
                case TRANSFERS -> {
                    Set<String> ids = new HashSet<>();
                    for (Transfer transfer : finding.evidence().transfers()) {
                        ids.add(transfer.id());
                    }
                    yield ids;
                }
            };
        }
    }
}
