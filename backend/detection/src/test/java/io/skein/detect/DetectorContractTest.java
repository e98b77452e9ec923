// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.skein.exec.Cancellation;
import io.skein.exec.CancelledException;
import io.skein.exec.Limits;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every detector, on random graphs. A failure names the detector and the seed. */
class DetectorContractTest {

    private static final int SEEDS = 100;
    private static final GraphView LARGE = RandomViews.large();
    private static final int DAY_MINUTES = 24 * 60;

    static Stream<Detector<?>> detectors() {
        return AllDetectors.list().stream();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void defaultsAreReadAndWrittenBack(Detector<P> detector) {
        ParameterValues written = detector.values(detector.parameters(ParameterValues.DEFAULTS));

        assertThat(written.byName())
                .containsExactlyEntriesOf(detector.descriptor().parameters().stream()
                        .collect(Collectors.toMap(
                                ParameterDescriptor::name,
                                ParameterDescriptor::defaultValue,
                                (one, other) -> one,
                                TreeMap::new)));
        assertThat(detector.parameters(written)).isEqualTo(detector.parameters(ParameterValues.DEFAULTS));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void describesItselfInBothLanguages(Detector<P> detector) {
        DetectorDescriptor descriptor = detector.descriptor();
        Stream<LocalizedText> texts = Stream.of(
                        Stream.of(descriptor.name(), descriptor.summary()),
                        descriptor.parameters().stream().map(ParameterDescriptor::help),
                        descriptor.indicators().stream().map(IndicatorDescriptor::label))
                .flatMap(each -> each);

        assertThat(texts).allSatisfy(text -> {
            assertThat(text.english()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(text.chinese()).isNotBlank().containsPattern("\\p{IsHan}");
        });
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void findingsAreWellFormed(Detector<P> detector) {
        List<String> known = detector.descriptor().indicators().stream()
                .map(IndicatorDescriptor::name)
                .toList();
        AtomicInteger found = new AtomicInteger();
        forSeeds(seed -> {
            GraphView view = RandomViews.of(seed, 0, "");
            List<Finding> findings = findings(detector, view);
            found.addAndGet(findings.size());
            assertThat(findings).extracting(Finding::key).doesNotHaveDuplicates();
            for (Finding finding : findings) {
                assertThat(finding.indicators().stream().map(Indicator::name).toList())
                        .isSubsetOf(known)
                        .doesNotHaveDuplicates()
                        .isSortedAccordingTo((one, other) -> Integer.compare(known.indexOf(one), known.indexOf(other)));
                List<String> ids = transferIds(finding);
                assertThat(ids).doesNotHaveDuplicates();
                assertThat(finding.evidence().transfers())
                        .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
                assertThat(finding.indicators())
                        .allSatisfy(indicator -> assertThat(ids).containsAll(indicator.transferIds()));
                assertThat(finding.evidence().transfers())
                        .allSatisfy(transfer -> assertThat(finding.window().contains(transfer.at()))
                                .isTrue());
            }
        });
        assertThat(found).as("findings in all graphs").hasPositiveValue();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void namesEveryCurrencyWithoutRate(Detector<P> detector) {
        forSeeds(seed -> {
            GraphView view = RandomViews.of(seed, 0, "");
            for (Finding finding : findings(detector, view)) {
                String notes = finding.indicators().stream()
                        .map(each -> each.note().english() + " " + each.note().chinese())
                        .collect(Collectors.joining(" "));
                assertThat(finding.evidence().transfers()).allSatisfy(transfer -> {
                    CurrencyUnit currency = transfer.paid().currency();
                    if (view.rates()
                            .inBase(1, currency, transfer.at().toEpochMilli())
                            .isEmpty()) {
                        assertThat(notes)
                                .contains(currency.code())
                                .contains("no rate")
                                .contains("无汇率");
                    }
                });
            }
        });
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void shiftingAllTimesKeepsTheFindings(Detector<P> detector) {
        forSeeds(seed -> assertThat(summary(findings(detector, RandomViews.of(seed, 5 * DAY_MINUTES, ""))))
                .isEqualTo(summary(findings(detector, RandomViews.of(seed, 0, "")))));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void renamingAccountsChangesOnlyNames(Detector<P> detector) {
        forSeeds(seed -> {
            List<Finding> before = findings(detector, RandomViews.of(seed, 0, ""));
            List<Finding> after = findings(detector, RandomViews.renamed(seed, name -> "x" + name));

            assertThat(after)
                    .map(DetectorContractTest::transferIds)
                    .isEqualTo(before.stream()
                            .map(DetectorContractTest::transferIds)
                            .toList());
        });
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void unconnectedTransferLosesNothing(Detector<P> detector) {
        forSeeds(seed -> assertThat(keys(findings(detector, RandomViews.of(seed, 0, "z8 -50.00 EUR @9h-> z9\n"))))
                .isEqualTo(keys(findings(detector, RandomViews.of(seed, 0, "")))));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void anyNumberOfThreadsFindsTheSame(Detector<P> detector) {
        forSeeds(seed -> {
            GraphView view = RandomViews.of(seed, 0, "");
            P parameters = detector.parameters(AllDetectors.loose(detector));
            DetectionResult alone = detector.detect(view, parameters, RunContext.plain());

            assertThat(detector.detect(view, parameters, RunContext.plain().withThreads(3)))
                    .isEqualTo(alone);
        });
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void saysWhenFindingsAreCut(Detector<P> detector) {
        RunContext one = RunContext.plain().withLimits(new Limits(1, Limits.DEFAULTS.maxWork()));
        forSeeds(seed -> {
            GraphView view = RandomViews.of(seed, 0, "");
            List<Finding> all = findings(detector, view);
            DetectionResult cut = detector.detect(view, detector.parameters(AllDetectors.loose(detector)), one);

            assertThat(cut.findings()).isEqualTo(all.stream().limit(1).toList());
            assertThat(cut.truncations().stream().map(Truncation::limit).toList())
                    .satisfies(
                            limits -> assertThat(limits.contains("maxFindings")).isEqualTo(all.size() > 1));
        });
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void stopsInTheMiddleWhenTold(Detector<P> detector) {
        P parameters = detector.parameters(AllDetectors.loose(detector));
        AtomicInteger asked = new AtomicInteger();
        detector.detect(underived(), parameters, RunContext.plain().withCancellation(() -> {
            asked.incrementAndGet();
            return false;
        }));
        int middle = asked.get() / 2;
        AtomicInteger again = new AtomicInteger();
        Cancellation inTheMiddle = () -> again.incrementAndGet() > middle;

        assertThat(asked.get()).as("times it asked whether to go on").isGreaterThan(2);
        assertThatThrownBy(() -> detector.detect(
                        underived(), parameters, RunContext.plain().withCancellation(inTheMiddle)))
                .isInstanceOf(CancelledException.class);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void tellsProgressToTheEnd(Detector<P> detector) {
        RecordedProgress progress = new RecordedProgress();
        RunContext context = new RunContext(progress, Cancellation.NEVER, InstantSource.system(), Limits.DEFAULTS, 1);

        detector.detect(underived(), detector.parameters(AllDetectors.loose(detector)), context);

        assertThat(progress.ended()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void memoryEstimateCoversAMeasuredRun(Detector<P> detector) {
        GraphView view = underived();
        P parameters = detector.parameters(ParameterValues.DEFAULTS);
        detector.detect(underived(), parameters, RunContext.plain());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        DetectionResult result = detector.detect(view, parameters, RunContext.plain());
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        MemoryEstimate estimate = detector.estimate(
                view.transfers().accountCount(), view.transfers().transferCount());
        assertThat(allocated)
                .as("bytes allocated with %d findings", result.findings().size())
                .isLessThanOrEqualTo(estimate.maxBytes());
    }

    /** The large view as at the beginning of a run: what one detector leaves to the next is not there yet. */
    private static GraphView underived() {
        return LARGE.with(LARGE.rates());
    }

    private static void forSeeds(LongConsumer assertion) {
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                assertion.accept(seed);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("at seed " + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    private static <P extends Record> List<Finding> findings(Detector<P> detector, GraphView view) {
        return detector.detect(view, detector.parameters(AllDetectors.loose(detector)), RunContext.plain())
                .findings();
    }

    private static List<String> transferIds(Finding finding) {
        return finding.evidence().transfers().stream().map(Transfer::id).toList();
    }

    private static Set<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> summary(List<Finding> findings) {
        return findings.stream()
                .map(each -> each.key() + each.subject() + each.indicators() + each.truncation())
                .toList();
    }
}
