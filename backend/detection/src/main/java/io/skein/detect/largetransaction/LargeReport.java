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
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Writes large days down as findings. */
final class LargeReport {

    private final GraphView view;
    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final FindingMaker maker;

    LargeReport(GraphView view, PartyTransfers transfers) {
        this.view = view;
        this.window = view.transfers();
        this.transfers = transfers;
        this.maker = new FindingMaker(view, LargeTransactionDescriptor.DESCRIPTOR);
    }

    Finding finding(LargeDay day) {
        int[] own = IntStream.of(day.transfers())
                .map(transfer -> own(transfer, day.direction()))
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
        boolean cash = day.kind() == Kind.CASH || day.kind() == Kind.FOREIGN_CASH;
        double largest = IntStream.of(day.transfers())
                .mapToDouble(transfer -> view.paidInBase(transfer).orElse(0))
                .max()
                .orElse(0);
        return List.of(
                maker.amount(LargeTransactionDescriptor.AMOUNT, day.transfers()),
                measured(LargeTransactionDescriptor.THRESHOLD_SHARE, day.thresholdShare(), ids),
                measured(LargeTransactionDescriptor.TRANSFERS, day.transfers().length, ids),
                measured(LargeTransactionDescriptor.LARGEST_SHARE, largest / day.threshold(), ids),
                measured(
                        LargeTransactionDescriptor.ACCOUNTS,
                        different(day, transfer -> own(transfer, day.direction())),
                        ids),
                measured(
                        LargeTransactionDescriptor.CHANNELS,
                        different(day, transfer -> window.channel(transfer).ordinal()),
                        ids),
                measured(
                        LargeTransactionDescriptor.COUNTERPARTIES,
                        different(day, transfer -> transfers.counterparty(transfer, day.direction())),
                        ids),
                measured(LargeTransactionDescriptor.CASH_SHARE, cash ? 1 : 0, ids),
                measured(LargeTransactionDescriptor.LIKE_DAYS, day.likeDays(), List.of()));
    }

    private static Indicator measured(String name, double value, List<String> ids) {
        return new Indicator(name, value, ids, LocalizedText.NONE);
    }

    private static int different(LargeDay day, IntUnaryOperator trait) {
        return Math.toIntExact(
                IntStream.of(day.transfers()).map(trait).distinct().count());
    }

    private int own(int transfer, Direction direction) {
        return direction == Direction.IN ? window.to(transfer) : window.from(transfer);
    }
}
