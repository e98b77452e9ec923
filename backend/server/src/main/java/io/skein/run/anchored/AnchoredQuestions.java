// SPDX-License-Identifier: Apache-2.0
package io.skein.run.anchored;

import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterDescriptor;
import io.skein.detect.ParameterValues;
import io.skein.detect.anchored.PathSearch;
import io.skein.detect.anchored.PathTypology;
import io.skein.detect.anchored.PathsFound;
import io.skein.exec.Limits;
import io.skein.exec.RunContext;
import io.skein.graph.GraphReader;
import io.skein.graph.GraphState;
import io.skein.graph.PathReader;
import io.skein.graph.WindowReader;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.run.DetectorSet;
import io.skein.run.RateSource;
import io.skein.run.Rates;
import io.skein.run.anchored.AnchoredAnswer.Engine;
import io.skein.run.anchored.WarmWindow.Warm;
import io.skein.window.GraphView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;

/**
 * Answers what runs through an account, by the kernel if the window is in memory, else by whichever is expected to be quicker: the graph
 * store for an account of few transfers, while the window is read in the background, or the kernel once the window has been read.
 */
public final class AnchoredQuestions implements Anchored {

    /** Most paths and most steps of an answer. */
    public static final Limits LIMITS = new Limits(1_000, 20_000_000);

    private final Typologies typologies;
    private final DetectorSet detectors;
    private final WarmWindow warm;
    private final Ends ends;
    private final Router router;
    private final RunContext context;

    /**
     * @param typologies what can be asked for
     * @param detectors parameters in force
     * @param warm the window in memory
     * @param ends the graph
     * @param router decides who answers
     * @param context clock and threads
     */
    public AnchoredQuestions(
            Typologies typologies,
            DetectorSet detectors,
            WarmWindow warm,
            Ends ends,
            Router router,
            RunContext context) {
        this.typologies = typologies;
        this.detectors = detectors;
        this.warm = warm;
        this.ends = ends;
        this.router = router;
        this.context = context.withLimits(LIMITS);
    }

    /** What can be asked for. */
    public record Typologies(PathTypology cycles, PathTypology chains) {

        PathTypology of(AnchoredQuestion.Kind kind) {
            return switch (kind) {
                case CYCLES -> cycles;
                case CHAINS -> chains;
            };
        }
    }

    /** The graph. */
    public record Ends(PathReader paths, GraphReader graph, WindowReader windows, RateSource rates) {}

    @Override
    public AnchoredAnswer ask(AnchoredQuestion question) {
        PathSearch search = search(question);
        GraphState state = warm.state();
        Optional<Warm> present = warm.at(state);
        Router.Known known = new Router.Known(
                present.isPresent(),
                warm.mayHold(state),
                () -> ends.paths.degree(question.accountId()),
                () -> warm.last().map(Warm::isPriced).orElse(false));
        Router.Decision decision = router.decide(question.engine(), known);
        return switch (decision.engine()) {
            case KERNEL -> byKernel(question, search, present.orElseGet(this::read), decision.reason());
            case CYPHER -> {
                if (warm.mayHold(state) && present.isEmpty()) {
                    warm.refresh();
                }
                yield byStore(question, search, state, decision.reason());
            }
        };
    }

    private ParameterValues inForce(AnchoredQuestion.Kind kind) {
        PathTypology typology = typologies.of(kind);
        Map<String, String> all = detectors.detectors().stream()
                .filter(detector -> detector.descriptor().id().equals(typology.detectorId()))
                .findFirst()
                .map(detector -> detector.values().byName())
                .orElseGet(TreeMap::new);
        Map<String, String> named = new TreeMap<>(all);
        named.keySet()
                .retainAll(typology.parameters().stream()
                        .map(ParameterDescriptor::name)
                        .toList());
        return new ParameterValues(named);
    }

    private PathSearch search(AnchoredQuestion question) {
        Map<String, String> values = new TreeMap<>(inForce(question.kind()).byName());
        values.putAll(question.values().byName());
        try {
            return typologies.of(question.kind()).with(new ParameterValues(values));
        } catch (IllegalArgumentException wrong) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private Warm read() {
        try {
            warm.reading().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof PlatformException cause ? cause : failed;
        }
        return warm.last()
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.UNAVAILABLE, "the graph changes faster than it can be read; try again later"));
    }

    private AnchoredAnswer byKernel(AnchoredQuestion question, PathSearch search, Warm present, LocalizedText reason) {
        GraphView view = present.view();
        int account = view.transfers().accounts().number(question.accountId());
        PathsFound found = account < 0
                ? new PathsFound(List.of(), new int[0], List.of())
                : search.near(view, account, question.interval(), interruptible());
        return new AnchoredAnswer(
                transfers(view, found.paths()),
                Arrays.stream(found.hubs())
                        .mapToObj(view.transfers().accounts()::id)
                        .toList(),
                found.truncations(),
                Engine.KERNEL,
                reason,
                present.state().watermark());
    }

    private AnchoredAnswer byStore(
            AnchoredQuestion question, PathSearch search, GraphState state, LocalizedText reason) {
        Optional<Warm> last = warm.last();
        Rates rates = last.map(Warm::rates).orElseGet(() -> ends.rates.read().rates());
        TimeWindow extent = ends.windows.extent();
        TimeWindow interval = new TimeWindow(
                question.interval().from().isAfter(extent.from())
                        ? question.interval().from()
                        : extent.from(),
                question.interval().to().isBefore(extent.to())
                        ? question.interval().to()
                        : extent.to());
        if (!interval.from().isBefore(interval.to())) {
            return new AnchoredAnswer(List.of(), List.of(), List.of(), Engine.CYPHER, reason, state.watermark());
        }
        AnchoredQuestion clipped = new AnchoredQuestion(
                question.kind(), question.accountId(), interval, question.values(), question.engine());
        StoreWalks.Found found = new StoreWalks(ends.paths, ends.graph)
                .find(
                        clipped,
                        search,
                        rates,
                        PathValues.of(rates, interval, last.map(Warm::isPriced).orElse(false)),
                        interruptible());
        return new AnchoredAnswer(
                transfers(found.view(), found.paths().paths()),
                List.of(),
                found.paths().truncations(),
                Engine.CYPHER,
                reason,
                state.watermark());
    }

    private RunContext interruptible() {
        return context.withCancellation(Thread.currentThread()::isInterrupted);
    }

    private static List<List<Transfer>> transfers(GraphView view, List<int[]> paths) {
        return paths.stream()
                .map(path ->
                        Arrays.stream(path).mapToObj(view.transfers()::transfer).toList())
                .toList();
    }
}
