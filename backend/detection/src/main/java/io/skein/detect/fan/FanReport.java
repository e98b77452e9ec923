// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Writes fans down as findings. */
final class FanReport {

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
        int[] episode = fan.burst().all();
        return maker.of(new FindingMaker.Draft(
                List.of(window.transferId(fan.burst().first())),
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
        int[] peak = fan.burst().peak();
        List<String> ids = maker.ids(peak);
        return List.of(
                new Indicator(
                        FanDescriptor.COUNTERPARTIES,
                        fan.counterparties(),
                        maker.ids(firstOfEach(peak)),
                        LocalizedText.NONE),
                maker.amount(FanDescriptor.AMOUNT, peak),
                new Indicator(FanDescriptor.SURPRISE, fan.surprise(), ids, fan.note()),
                new Indicator(FanDescriptor.STRANGER_SHARE, fan.strangerShare(), ids, LocalizedText.NONE),
                new Indicator(FanDescriptor.PEER_SHARE, fan.peerShare(), List.of(), LocalizedText.NONE),
                maker.duration(FanDescriptor.DURATION_HOURS, peak));
    }

    private int[] firstOfEach(int[] peak) {
        IntOpenHashSet seen = new IntOpenHashSet();
        return IntStream.of(peak)
                .filter(transfer -> seen.add(transfers.counterparty(transfer, direction)))
                .toArray();
    }
}
