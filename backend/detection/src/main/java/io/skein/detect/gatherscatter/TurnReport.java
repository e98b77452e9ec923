// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.gatherscatter;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.sweep.Burst;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.List;
import java.util.stream.IntStream;

/** Writes turns down as findings. */
final class TurnReport {

    private final TransferWindow window;
    private final FindingMaker maker;

    TurnReport(GraphView view) {
        this.window = view.transfers();
        this.maker = new FindingMaker(view, GatherScatterDescriptor.DESCRIPTOR);
    }

    // the subject's own accounts alone: those who pay in may be victims
    Finding finding(Turn turn) {
        IntStream in = IntStream.of(turn.gather().all()).map(window::to);
        IntStream out = IntStream.of(turn.scatter().all()).map(window::from);
        return maker.of(new FindingMaker.Draft(
                List.of(window.transferId(turn.gather().first())),
                IntStream.concat(in, out).distinct().sorted().toArray(),
                turn.transfers(),
                indicators(turn),
                null));
    }

    private List<Indicator> indicators(Turn turn) {
        int[] in = turn.gather().peak();
        int[] out = turn.scatter().peak();
        List<String> both = maker.ids(turn.peak());
        Burst lessUnusual = turn.gather().surprise() <= turn.scatter().surprise() ? turn.gather() : turn.scatter();
        return List.of(
                new Indicator(
                        GatherScatterDescriptor.SOURCES, turn.gather().measure(), maker.ids(in), LocalizedText.NONE),
                new Indicator(
                        GatherScatterDescriptor.DESTINATIONS,
                        turn.scatter().measure(),
                        maker.ids(out),
                        LocalizedText.NONE),
                maker.amount(GatherScatterDescriptor.AMOUNT, in),
                new Indicator(
                        GatherScatterDescriptor.PASSED_SHARE,
                        turn.passedShare(),
                        both,
                        turn.gathered().plus(turn.scattered()).note()),
                new Indicator(
                        GatherScatterDescriptor.SURPRISE,
                        turn.surprise(),
                        both,
                        lessUnusual.baseline().note()),
                new Indicator(GatherScatterDescriptor.STRANGER_SHARE, turn.strangerShare(), both, LocalizedText.NONE),
                maker.duration(GatherScatterDescriptor.DURATION_HOURS, turn.peak()));
    }
}
