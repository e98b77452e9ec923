// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.largetransaction.LargeTransactionParameters.Kind;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes large days down as findings. */
final class LargeReport {

    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final FindingMaker maker;

    LargeReport(GraphView view, PartyTransfers transfers) {
        this.window = view.transfers();
        this.transfers = transfers;
        this.maker = new FindingMaker(view, LargeTransactionDescriptor.DESCRIPTOR);
    }

    Finding finding(LargeDay day) {
        int[] own = IntStream.of(day.transfers())
                .map(transfer -> day.direction() == Direction.IN ? window.to(transfer) : window.from(transfer))
                .distinct()
                .sorted()
                .toArray();
        return maker.of(new FindingMaker.Draft(
                List.of(day.direction().name().toLowerCase(Locale.ROOT), window.transferId(day.transfers()[0])),
                own,
                day.transfers(),
                indicators(day),
                null));
    }

    private List<Indicator> indicators(LargeDay day) {
        List<String> ids = maker.ids(day.transfers());
        long counterparties = IntStream.of(day.transfers())
                .map(transfer -> transfers.counterparty(transfer, day.direction()))
                .distinct()
                .count();
        boolean cash = day.kind() == Kind.CASH || day.kind() == Kind.FOREIGN_CASH;
        return List.of(
                maker.amount(LargeTransactionDescriptor.AMOUNT, day.transfers()),
                new Indicator(
                        LargeTransactionDescriptor.THRESHOLD_SHARE, day.thresholdShare(), ids, LocalizedText.NONE),
                new Indicator(LargeTransactionDescriptor.TRANSFERS, day.transfers().length, ids, LocalizedText.NONE),
                new Indicator(LargeTransactionDescriptor.COUNTERPARTIES, counterparties, ids, LocalizedText.NONE),
                new Indicator(LargeTransactionDescriptor.CASH_SHARE, cash ? 1 : 0, ids, LocalizedText.NONE));
    }
}
