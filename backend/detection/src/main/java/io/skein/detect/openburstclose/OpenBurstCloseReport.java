// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.openburstclose;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.party.PartyTransfers;
import io.skein.window.GraphView;
import java.util.Arrays;
import java.util.List;

/** Writes bursts down as findings. */
final class OpenBurstCloseReport {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final GraphView view;
    private final PartyTransfers transfers;
    private final FindingMaker maker;

    OpenBurstCloseReport(GraphView view, PartyTransfers transfers) {
        this.view = view;
        this.transfers = transfers;
        this.maker = new FindingMaker(view, OpenBurstCloseDescriptor.DESCRIPTOR);
    }

    Finding finding(BurstOfAccounts burst) {
        int[] all = burst.transfers();
        ShortLife first = burst.lives().getFirst();
        return maker.of(new FindingMaker.Draft(
                List.of(
                        view.transfers().accounts().id(first.account()),
                        view.transfers().transferId(first.last())),
                burst.lives().stream().mapToInt(ShortLife::account).toArray(),
                all,
                indicators(burst, maker.ids(all)),
                null));
    }

    private List<Indicator> indicators(BurstOfAccounts burst, List<String> listed) {
        int[] inflows = burst.inflows();
        long payers = Arrays.stream(inflows).map(transfers::from).distinct().count();
        Indicator amount = maker.amount(OpenBurstCloseDescriptor.AMOUNT, inflows);
        List<String> paidIn =
                amount.transferIds().stream().filter(listed::contains).toList();
        return List.of(
                new Indicator(OpenBurstCloseDescriptor.ACCOUNTS, burst.lives().size(), listed, NONE),
                new Indicator(amount.name(), amount.value(), paidIn, amount.note()),
                new Indicator(OpenBurstCloseDescriptor.PAYERS, payers, paidIn, NONE),
                new Indicator(
                        OpenBurstCloseDescriptor.LIFE, burst.meanLifeMillis() / MILLIS_PER_HOUR, List.of(), NONE));
    }
}
