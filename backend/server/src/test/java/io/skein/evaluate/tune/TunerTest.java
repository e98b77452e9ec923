// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterDescriptor;
import io.skein.detect.ParameterValues;
import io.skein.exec.CancelledException;
import io.skein.exec.RunContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunerTest {

    private static final LocalizedText TEXT = new LocalizedText("x", "x");
    private static final DetectorDescriptor DETECTOR = new DetectorDescriptor(
            "made-up",
            1,
            TEXT,
            TEXT,
            List.of(
                    new ParameterDescriptor(
                            "window", ParameterDescriptor.Type.DURATION, "", "PT1H", "P90D", "P7D", List.of(), TEXT),
                    new ParameterDescriptor(
                            "least", ParameterDescriptor.Type.INTEGER, "transfers", "2", "100", "10", List.of(), TEXT),
                    new ParameterDescriptor(
                            "share", ParameterDescriptor.Type.DECIMAL, "share", "0", "1", "0.9", List.of(), TEXT),
                    new ParameterDescriptor(
                            "strict", ParameterDescriptor.Type.BOOLEAN, "", "false", "true", "true", List.of(), TEXT),
                    new ParameterDescriptor(
                            "span", ParameterDescriptor.Type.DURATION, "", "PT1H", "P90D", "P7D", List.of(), TEXT),
                    new ParameterDescriptor(
                            "minLeast", ParameterDescriptor.Type.INTEGER, "x", "2", "100", "10", List.of(), TEXT)),
            List.of());
    private static final int PATTERNS = 2_000;
    private static final Standing STANDING = new Standing("made-up", planted(), new Standing.Terms(0.2, 0), Map.of());
    private static final ParameterValues START = new ParameterValues(
            Map.of("window", "P7D", "least", "10", "share", "0.9", "strict", "true", "span", "P7D", "minLeast", "10"));

    @TempDir
    private Path folder;

    private final List<Trial> log = new ArrayList<>();

    @Test
    void walksToTheValuesThatFindMost() {
        Trial best = tune(TunerTest::hill, RunContext.plain(), 10);

        assertThat(best.values().byName()).containsEntry("strict", "false").containsEntry("share", "0.8");
        assertThat(Integer.parseInt(best.values().byName().get("least"))).isBetween(3, 5);
        assertThat(Duration.parse(best.values().byName().get("window")))
                .isBetween(Duration.ofDays(20), Duration.ofDays(40));
        assertThat(log)
                .filteredOn(trial -> trial.values().equals(best.values()))
                .anyMatch(Trial::kept);
    }

    @Test
    void keepsWhatItBeganWithWhereNoStepGainsEnough() {
        Trial best = tune(values -> found(50, 0), RunContext.plain(), 3);

        assertThat(best.values()).isEqualTo(START);
        assertThat(log)
                .filteredOn(Trial::kept)
                .singleElement()
                .extracting(Trial::changed)
                .isNull();
    }

    @Test
    void findsWhatSeveralValuesKeepOutTogether() {
        Trial best = tune(TunerTest::plateau, RunContext.plain(), 5);

        Map<String, String> values = best.values().byName();
        assertThat(values).containsEntry("strict", "true");
        assertThat(Integer.parseInt(values.get("minLeast"))).isEqualTo(6);
        assertThat(Duration.parse(values.get("span"))).isGreaterThanOrEqualTo(Duration.ofDays(20));
        assertThat(best.outcome()).isEqualTo(found(1_000, 0));
    }

    @Test
    void staysNearWhereAFartherValueGainsLittleMore() {
        Trial best = new Tuner(new Tuner.Settings(3, 0.05, Set.of()), RunContext.plain(), log::add)
                .tune(
                        DETECTOR,
                        START,
                        values -> switch (Objects.requireNonNull(values.byName().get("least"))) {
                            case "14" -> found(1_200, 0);
                            case "20" -> found(1_260, 0);
                            default -> found(1_000, 0);
                        },
                        STANDING);

        assertThat(best.values().byName()).containsEntry("least", "14");
    }

    @Test
    void leavesHeldValuesAsTheyAre() {
        Tuner.Settings holding = new Tuner.Settings(5, 0.001, Set.of("strict", "span"));

        Trial hill = new Tuner(holding, RunContext.plain(), log::add).tune(DETECTOR, START, TunerTest::hill, STANDING);
        Trial loose =
                new Tuner(holding, RunContext.plain(), log::add).tune(DETECTOR, START, TunerTest::plateau, STANDING);

        assertThat(hill.values().byName()).containsEntry("strict", "true").containsEntry("share", "0.8");
        assertThat(loose.values()).isEqualTo(START);
        assertThat(log)
                .allSatisfy(trial -> assertThat(trial.values().byName())
                        .containsEntry("strict", "true")
                        .containsEntry("span", "P7D"));
    }

    @Test
    void doesNotBeginAnewWhereItsOwnIsFound() {
        tune(values -> found(1, 0), RunContext.plain(), 1);

        assertThat(log).filteredOn(trial -> trial.changed() == null).hasSize(1);
    }

    @Test
    void goesOnWhereADetectorRefusesValues() {
        Trial best = tune(
                values -> {
                    if (Integer.parseInt(values.byName().get("least")) < 10) {
                        throw new IllegalArgumentException("least must not be below 10");
                    }
                    return hill(values);
                },
                RunContext.plain(),
                5);

        assertThat(best.values().byName()).containsEntry("least", "10").containsEntry("strict", "false");
        assertThat(log).anySatisfy(trial -> assertThat(trial.refusal()).contains("below 10"));
    }

    @Test
    void preferSilenceToAFloodOfFalseFindings() {
        Trial best = tune(
                values -> Boolean.parseBoolean(values.byName().get("strict")) ? found(500, 0) : found(1_000, 2.5),
                RunContext.plain(),
                3);

        assertThat(best.values()).isEqualTo(START);
    }

    @Test
    void neverSilencesADetectorThatAloneFindsAPattern() {
        Outcome loud = found(1, 40);
        Standing alone = new Standing("made-up", planted(), new Standing.Terms(0.2, 0), Map.of("made-up", loud));

        Trial best = new Tuner(settings(3), RunContext.plain(), log::add)
                .tune(
                        DETECTOR,
                        START,
                        values -> Boolean.parseBoolean(values.byName().get("strict")) ? loud : found(0, 0),
                        alone);

        assertThat(best.values()).isEqualTo(START);
        assertThat(log)
                .anySatisfy(trial -> assertThat(trial.refusal())
                        .contains("would find none of the patterns that no other detector finds, now 1"));
    }

    @Test
    void stopsBetweenTrials() {
        AtomicInteger measured = new AtomicInteger();
        RunContext context = RunContext.plain().withCancellation(() -> measured.get() == 3);

        assertThatThrownBy(() -> tune(
                        values -> {
                            measured.incrementAndGet();
                            return hill(values);
                        },
                        context,
                        5))
                .isInstanceOf(CancelledException.class);
        assertThat(measured).hasValue(3);
    }

    @Test
    void measuresNothingTwiceAfterItWasStopped() throws Exception {
        Path file = folder.resolve("tuning.jsonl");
        TuningLog first = TuningLog.open(file, "data");
        Trial best =
                new Tuner(settings(5), RunContext.plain(), first::add).tune(DETECTOR, START, TunerTest::hill, STANDING);
        Files.writeString(file, "{\"data\":\"data\",\"detec", StandardOpenOption.APPEND); // killed while it wrote

        TuningLog second = TuningLog.open(file, "data");
        AtomicInteger measured = new AtomicInteger();
        Trial again = new Tuner(settings(5), RunContext.plain(), log::add)
                .tune(
                        DETECTOR,
                        START,
                        values -> second.outcome("made-up/1", values).orElseGet(() -> {
                            measured.incrementAndGet();
                            return hill(values);
                        }),
                        STANDING);

        assertThat(again).isEqualTo(best);
        assertThat(measured).hasValue(0);
        assertThat(TuningLog.open(file, "other data").size()).isZero();
    }

    @Test
    void startsALineOfItsOwnAfterOneThatWasCutOff() throws Exception {
        Path file = folder.resolve("tuning.jsonl");
        Files.writeString(file, "{\"data\":\"da");
        TuningLog log = TuningLog.open(file, "data");
        log.add(new Trial(
                "made-up", START, null, new Outcome(new TreeSet<>(Set.of("b/1", "b/2")), 2, 1, 0.5), null, 0.25, true));

        assertThat(TuningLog.open(file, "data").outcome("made-up", START))
                .contains(new Outcome(new TreeSet<>(Set.of("b/1", "b/2")), 2, 1, 0.5));
    }

    /** Best near 30 days, 4 transfers, 0.8, not strict; each adds to what is found. */
    private static Outcome hill(ParameterValues values) {
        Map<String, String> byName = values.byName();
        double window = Math.abs(Math.log(Duration.parse(byName.get("window")).toHours() / (30.0 * 24)));
        double least = Math.abs(Math.log(Integer.parseInt(byName.get("least")) / 4.0));
        double share = 10 * Math.abs(Double.parseDouble(byName.get("share")) - 0.8);
        double strict = "true".equals(byName.get("strict")) ? 1 : 0;
        return found((int) Math.round(PATTERNS * Math.exp(-(window + least + share + strict))), 0);
    }

    /** Nothing until both the span is long and the count small, and false findings where it is too small. */
    private static Outcome plateau(ParameterValues values) {
        Map<String, String> byName = values.byName();
        boolean isLong = Duration.parse(byName.get("span")).toDays() >= 20;
        int least = Integer.parseInt(byName.get("minLeast"));
        return isLong && least <= 6 ? found(1_000, 0.02 * (6 - least)) : found(0, 0);
    }

    private static Outcome found(int count, double falsePerThousandMonth) {
        SortedSet<String> found = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            found.add("b/" + i);
        }
        return new Outcome(found, count, 0, falsePerThousandMonth);
    }

    private static Planted planted() {
        SortedMap<String, Planted.Worth> byKey = new TreeMap<>();
        for (int i = 0; i < PATTERNS; i++) {
            byKey.put("b/" + i, new Planted.Worth("made-up", 1.0 / PATTERNS, Set.of("made-up")));
        }
        return new Planted(byKey);
    }

    private Trial tune(Function<ParameterValues, Outcome> measure, RunContext context, int rounds) {
        return new Tuner(settings(rounds), context, log::add).tune(DETECTOR, START, measure, STANDING);
    }

    private static Tuner.Settings settings(int rounds) {
        return new Tuner.Settings(rounds, 0.001, Set.of());
    }
}
