// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.List;

/** Writes misuses down as findings. */
final class MisuseReport {

    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final LimitAmounts amounts;
    private final FindingMaker maker;

    MisuseReport(GraphView view, PartyTransfers transfers, LimitAmounts amounts) {
        this.window = view.transfers();
        this.transfers = transfers;
        this.amounts = amounts;
        this.maker = new FindingMaker(view, AccountClassDescriptor.DESCRIPTOR);
    }

    Finding finding(Misuse misuse) {
        int[] accounts = Arrays.stream(misuse.transfers())
                .map(misuse.direction() == Direction.IN ? window::to : window::from)
                .distinct()
                .toArray();
        return maker.of(new FindingMaker.Draft(
                List.of(
                        misuse.limited().name(),
                        misuse.direction().name(),
                        window.accounts().id(accounts[0]),
                        window.transferId(misuse.transfers()[0])),
                accounts,
                misuse.transfers(),
                indicators(misuse, accounts.length),
                null));
    }

    private List<Indicator> indicators(Misuse misuse, int accounts) {
        int[] all = misuse.transfers();
        List<String> listed = maker.ids(all);
        long others = Arrays.stream(all)
                .map(transfer -> transfers.counterparty(transfer, misuse.direction()))
                .distinct()
                .count();
        return List.of(
                maker.amount(AccountClassDescriptor.AMOUNT, all),
                new Indicator(AccountClassDescriptor.LIMIT_SHARE, misuse.limitShare(), listed, words(misuse)),
                new Indicator(AccountClassDescriptor.DAYS, misuse.days(), listed, NONE),
                new Indicator(AccountClassDescriptor.ACCOUNTS, accounts, listed, NONE),
                new Indicator(AccountClassDescriptor.COUNTERPARTIES, others, listed, NONE));
    }

    private LocalizedText words(Misuse misuse) {
        boolean in = misuse.direction() == Direction.IN;
        LocalizedText left = leftOut(misuse.transfers());
        return new LocalizedText(
                (in ? "received" : "paid") + " through class " + misuse.limited() + left.english(),
                misuse.limited() + " 类户" + (in ? "转入" : "转出") + left.chinese());
    }

    // what itself has no rate is named with the amount
    private LocalizedText leftOut(int[] all) {
        List<String> others = Arrays.stream(all)
                .filter(amounts::lacksOnlyRateOfLimits)
                .mapToObj(transfer -> window.paidCurrency(transfer).code())
                .distinct()
                .sorted()
                .toList();
        String limits = amounts.currency().code();
        return others.isEmpty()
                ? NONE
                : new LocalizedText(
                        "; without the part in " + String.join(", ", others) + ", because " + limits + " has no rate",
                        "；不含 " + String.join("、", others) + " 部分，因 " + limits + " 无汇率");
    }
}
