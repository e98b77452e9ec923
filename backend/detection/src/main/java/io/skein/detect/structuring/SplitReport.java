// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.ThresholdBand;
import io.skein.detect.party.Direction;
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
        return maker.of(new FindingMaker.Draft(key(split), accounts(split, episode), episode, indicators(split), null));
    }

    // what is paid out has the key it had before deposits were looked at, so that open alerts remain
    private List<String> key(SplitSum split) {
        String kind = split.kind().name().toLowerCase(Locale.ROOT);
        String first = window.transferId(split.run().burst().first());
        return switch (split.direction()) {
            case OUT -> List.of(kind, first);
            case IN -> List.of(kind, "in", first);
        };
    }

    // those who pay, and with smurfs also the beneficiary, for whom they do it; of deposits those who pay in, not the
    // desks
    private int[] accounts(SplitSum split, int[] episode) {
        IntStream payers = IntStream.of(episode).map(window::from).distinct().sorted();
        IntStream beneficiary = IntStream.of(episode).map(window::to).distinct().sorted();
        if (split.direction() == Direction.IN) {
            return beneficiary.toArray();
        }
        return switch (split.kind()) {
            case STRUCTURING -> payers.toArray();
            case SMURFING -> IntStream.concat(payers, beneficiary).toArray();
        };
    }

    private List<Indicator> indicators(SplitSum split) {
        int[] peak = split.run().burst().peak();
        int[] firstOfEach = firstOfEach(peak, split.direction());
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

    private int[] firstOfEach(int[] peak, Direction direction) {
        IntOpenHashSet seen = new IntOpenHashSet();
        return IntStream.of(peak)
                .filter(transfer ->
                        seen.add(direction == Direction.OUT ? transfers.from(transfer) : transfers.to(transfer)))
                .toArray();
    }
}
