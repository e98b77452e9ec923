// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.Baseline;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes fans down as findings. */
final class FanReport {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final Direction direction;
    private final FindingMaker maker;

    FanReport(GraphView view, PartyTransfers transfers, Direction direction, DetectorDescriptor descriptor) {
        this.window = view.transfers();
        this.transfers = transfers;
        this.direction = direction;
        this.maker = new FindingMaker(view, descriptor);
    }

    Finding finding(Fan fan) {
        int[] episode = fan.episode().of(fan.transfers());
        return maker.of(new FindingMaker.Draft(
                List.of(window.transferId(fan.firstTransfer())),
                subjectAccounts(episode),
                episode,
                indicators(fan),
                null));
    }

    // the subject's own accounts alone: those who pay a collector may be its victims
    private int[] subjectAccounts(int[] episode) {
        return IntStream.of(episode)
                .map(transfer -> direction == Direction.IN ? window.to(transfer) : window.from(transfer))
                .distinct()
                .sorted()
                .toArray();
    }

    private List<Indicator> indicators(Fan fan) {
        int begin = fan.episode().peak().begin();
        int end = fan.episode().peak().end();
        int[] peak = Arrays.copyOfRange(fan.transfers(), begin, end);
        List<String> ids = maker.ids(peak);
        double hours = (window.epochMillis(peak[peak.length - 1]) - window.epochMillis(peak[0])) / MILLIS_PER_HOUR;
        return List.of(
                new Indicator(
                        FanDescriptor.COUNTERPARTIES,
                        fan.counterparties(),
                        maker.ids(firstOfEach(peak)),
                        LocalizedText.NONE),
                maker.amount(FanDescriptor.AMOUNT, peak),
                new Indicator(
                        FanDescriptor.SURPRISE,
                        fan.baseline().surprise(fan.counterparties()),
                        ids,
                        usual(fan.baseline())),
                new Indicator(FanDescriptor.STRANGER_SHARE, fan.strangerShare(), ids, LocalizedText.NONE),
                new Indicator(FanDescriptor.PEER_SHARE, fan.peerShare(), List.of(), LocalizedText.NONE),
                new Indicator(
                        FanDescriptor.DURATION_HOURS,
                        hours,
                        maker.ids(new int[] {peak[0], peak[peak.length - 1]}),
                        LocalizedText.NONE));
    }

    private int[] firstOfEach(int[] peak) {
        IntOpenHashSet seen = new IntOpenHashSet();
        return IntStream.of(peak)
                .filter(transfer -> seen.add(transfers.counterparty(transfer, direction)))
                .toArray();
    }

    private static LocalizedText usual(Baseline baseline) {
        if (baseline.windows() == 0) {
            return new LocalizedText("the data are too short to tell what is usual", "数据时间过短，无法判断常态");
        }
        String mean = String.format(Locale.ROOT, "%.1f", baseline.mean());
        return new LocalizedText(
                "usual: " + mean + " in each of " + baseline.windows() + " windows",
                "常态：" + baseline.windows() + " 个时间窗，平均 " + mean);
    }
}
