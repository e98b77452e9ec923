// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.ThresholdBand;
import io.skein.detect.party.PartyTransfers;
import io.skein.model.Channel;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes split sums down as findings. */
final class SplitReport {

    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final ThresholdBand band;
    private final FindingMaker maker;

    SplitReport(GraphView view, PartyTransfers transfers, ThresholdBand band) {
        this.window = view.transfers();
        this.transfers = transfers;
        this.band = band;
        this.maker = new FindingMaker(view, StructuringDescriptor.DESCRIPTOR);
    }

    Finding finding(SplitSum split) {
        int[] episode = split.run().burst().all();
        return maker.of(new FindingMaker.Draft(
                List.of(
                        split.kind().name().toLowerCase(Locale.ROOT),
                        window.transferId(split.run().burst().first())),
                accounts(split.kind(), episode),
                episode,
                indicators(split),
                null));
    }

    // those who pay; with smurfs also the beneficiary, for whom they do it
    private int[] accounts(SplitSum.Kind kind, int[] episode) {
        IntStream payers = IntStream.of(episode).map(window::from).distinct().sorted();
        IntStream beneficiary = IntStream.of(episode).map(window::to).distinct().sorted();
        return switch (kind) {
            case STRUCTURING -> payers.toArray();
            case SMURFING -> IntStream.concat(payers, beneficiary).toArray();
        };
    }

    private List<Indicator> indicators(SplitSum split) {
        int[] peak = split.run().burst().peak();
        int[] firstOfEach = firstOfEach(peak);
        int[] cash = IntStream.of(peak)
                .filter(transfer -> window.channel(transfer) == Channel.CASH)
                .toArray();
        List<String> ids = maker.ids(peak);
        return List.of(
                new Indicator(StructuringDescriptor.TRANSFERS, peak.length, ids, LocalizedText.NONE),
                new Indicator(
                        StructuringDescriptor.AMOUNT,
                        split.run().amount(),
                        ids,
                        maker.notCompared(split.run().all(), split.run().burst().all())),
                new Indicator(StructuringDescriptor.CLOSENESS, split.run().closeness(band), ids, LocalizedText.NONE),
                new Indicator(
                        StructuringDescriptor.ORIGINATORS,
                        firstOfEach.length,
                        maker.ids(firstOfEach),
                        LocalizedText.NONE),
                new Indicator(
                        StructuringDescriptor.CASH_SHARE,
                        (double) cash.length / peak.length,
                        maker.ids(cash),
                        LocalizedText.NONE),
                new Indicator(
                        StructuringDescriptor.SURPRISE,
                        split.run().burst().surprise(),
                        ids,
                        split.run().burst().baseline().note()),
                maker.duration(StructuringDescriptor.DURATION_HOURS, peak));
    }

    private int[] firstOfEach(int[] peak) {
        IntOpenHashSet seen = new IntOpenHashSet();
        return IntStream.of(peak)
                .filter(transfer -> seen.add(transfers.from(transfer)))
                .toArray();
    }
}
