// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.scattergather;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.BaseSum;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.List;
import java.util.stream.IntStream;

/** Writes relayed sums down as findings. */
final class RelayedReport {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final GraphView view;
    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final FindingMaker maker;

    RelayedReport(GraphView view, PartyTransfers transfers) {
        this.view = view;
        this.window = view.transfers();
        this.transfers = transfers;
        this.maker = new FindingMaker(view, ScatterGatherDescriptor.DESCRIPTOR);
    }

    Finding finding(Relayed sum) {
        int begin = sum.episode().begin();
        return maker.of(new FindingMaker.Draft(
                List.of(
                        window.transferId(sum.bundle().first().get(begin)[0]),
                        window.transferId(sum.bundle().second().getInt(begin))),
                accounts(sum),
                sum.transfers(),
                indicators(sum),
                null));
    }

    /** From the source through the middlemen to the sink. */
    private int[] accounts(Relayed sum) {
        IntStream.Builder source = IntStream.builder();
        IntStream.Builder middles = IntStream.builder();
        IntStream.Builder sink = IntStream.builder();
        for (int place = sum.episode().begin(); place < sum.episode().end(); place++) {
            for (int first : sum.bundle().first().get(place)) {
                source.add(window.from(first));
                middles.add(window.to(first));
            }
            int second = sum.bundle().second().getInt(place);
            middles.add(window.from(second));
            sink.add(window.to(second));
        }
        return IntStream.concat(
                        source.build().distinct().sorted(),
                        IntStream.concat(
                                middles.build().distinct().sorted(),
                                sink.build().distinct().sorted()))
                .toArray();
    }

    private List<Indicator> indicators(Relayed sum) {
        int[] peak = sum.peak();
        List<String> both = maker.ids(peak);
        List<String> second = maker.ids(sum.peakSecond());
        BaseSum paid = BaseSum.paid(view, sum.peakFirst());
        return List.of(
                new Indicator(ScatterGatherDescriptor.MIDDLES, sum.middles(), second, LocalizedText.NONE),
                new Indicator(ScatterGatherDescriptor.AMOUNT, sum.amount().known(), second, note(sum)),
                new Indicator(
                        ScatterGatherDescriptor.PASSED_SHARE,
                        paid.known() == 0 ? 0 : sum.amount().known() / paid.known(),
                        both,
                        paid.note()),
                new Indicator(ScatterGatherDescriptor.REST_HOURS, restHours(sum), both, LocalizedText.NONE),
                maker.duration(ScatterGatherDescriptor.DURATION_HOURS, peak));
    }

    private LocalizedText note(Relayed sum) {
        return sum.amount().note().isEmpty()
                ? maker.notCompared(transfers.of(sum.sink(), Direction.IN), sum.transfers())
                : sum.amount().note();
    }

    private double restHours(Relayed sum) {
        return IntStream.range(
                                sum.episode().peak().begin(),
                                sum.episode().peak().end())
                        .mapToLong(place -> restMillis(
                                sum.bundle().first().get(place),
                                sum.bundle().second().getInt(place)))
                        .average()
                        .orElseThrow()
                / MILLIS_PER_HOUR;
    }

    private long restMillis(int[] received, int paid) {
        return Math.max(0, window.epochMillis(paid) - window.epochMillis(received[received.length - 1]));
    }
}
