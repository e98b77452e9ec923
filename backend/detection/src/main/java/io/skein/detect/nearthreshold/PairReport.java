// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.nearthreshold;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.ThresholdBand;
import io.skein.detect.sweep.NearThreshold;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.List;
import java.util.stream.IntStream;

/** Writes near-threshold pairs down as findings. */
final class PairReport {

    private final TransferWindow window;
    private final ThresholdBand band;
    private final FindingMaker maker;

    PairReport(GraphView view, ThresholdBand band) {
        this.window = view.transfers();
        this.band = band;
        this.maker = new FindingMaker(view, NearThresholdDescriptor.DESCRIPTOR);
    }

    Finding finding(NearThreshold.Run run) {
        int[] episode = run.burst().all();
        IntStream payer = IntStream.of(episode).map(window::from).distinct().sorted();
        IntStream payee = IntStream.of(episode).map(window::to).distinct().sorted();
        return maker.of(new FindingMaker.Draft(
                List.of(window.transferId(run.burst().first())),
                IntStream.concat(payer, payee).toArray(),
                episode,
                indicators(run),
                null));
    }

    private List<Indicator> indicators(NearThreshold.Run run) {
        int[] peak = run.burst().peak();
        List<String> ids = maker.ids(peak);
        return List.of(
                new Indicator(NearThresholdDescriptor.TRANSFERS, peak.length, ids, LocalizedText.NONE),
                new Indicator(
                        NearThresholdDescriptor.AMOUNT,
                        run.amount(),
                        ids,
                        maker.notCompared(run.all(), run.burst().all())),
                new Indicator(NearThresholdDescriptor.CLOSENESS, run.closeness(band), ids, LocalizedText.NONE),
                new Indicator(
                        NearThresholdDescriptor.SURPRISE,
                        run.burst().surprise(),
                        ids,
                        run.burst().baseline().note()),
                maker.duration(NearThresholdDescriptor.DURATION_HOURS, peak));
    }
}
