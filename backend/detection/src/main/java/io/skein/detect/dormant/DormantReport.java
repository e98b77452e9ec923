// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.dormant;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.dormant.Reactivation.Since;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.BaseSum;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes reactivations down as findings. */
final class DormantReport {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final GraphView view;
    private final TransferWindow window;
    private final FindingMaker maker;

    DormantReport(GraphView view) {
        this.view = view;
        this.window = view.transfers();
        this.maker = new FindingMaker(view, DormantDescriptor.DESCRIPTOR);
    }

    Finding finding(Reactivation found) {
        return maker.of(new FindingMaker.Draft(
                List.of(window.accounts().id(found.account()), window.transferId(found.transfers()[0])),
                new int[] {found.account()},
                found.transfers(),
                indicators(found),
                null));
    }

    private List<Indicator> indicators(Reactivation found) {
        List<String> all = maker.ids(found.transfers());
        return List.of(
                new Indicator(
                        DormantDescriptor.IDLE,
                        found.idle().millis() / MILLIS_PER_HOUR,
                        maker.ids(new int[] {found.transfers()[0]}),
                        beginning(found)),
                maker.amount(DormantDescriptor.AMOUNT, found.transfers()),
                new Indicator(DormantDescriptor.GROWTH, found.growth(), all, earlier(found)),
                new Indicator(DormantDescriptor.OUT_SHARE, outShare(found), all, NONE),
                new Indicator(DormantDescriptor.TRANSFERS, found.transfers().length, all, NONE));
    }

    private LocalizedText beginning(Reactivation found) {
        return switch (found.idle().since()) {
            case LAST_TRANSFER -> NONE;
            case OPENING -> new LocalizedText("never used since it was opened", "开户后从未使用");
            case BEGINNING_OF_DATA -> {
                long age = window.epochMillis(found.transfers()[0])
                        - view.profiles().openedAtMillis(found.account());
                String days =
                        String.format(Locale.ROOT, "%,d", Duration.ofMillis(age).toDays());
                yield new LocalizedText(
                        "since the data begin; opened " + days + " days before it woke",
                        "自数据起点以来；启用前 " + days + " 天开户");
            }
        };
    }

    private LocalizedText earlier(Reactivation found) {
        BaseSum before = found.earlier();
        String most = String.format(Locale.ROOT, "%,.0f", before.known()) + " "
                + view.rates().base().code();
        if (found.idle().since() != Since.LAST_TRANSFER) {
            return new LocalizedText(
                    "nothing of earlier is known; against the least flow that counts, " + most,
                    "此前流量未知；与计入的最低流量 " + most + " 相比");
        }
        LocalizedText note = before.note();
        return note.isEmpty()
                ? new LocalizedText("at most " + most + " in any window of earlier", "此前任一时间窗至多 " + most)
                : new LocalizedText(
                        "at most " + most + " in any window of earlier; " + note.english(),
                        "此前任一时间窗至多 " + most + "；" + note.chinese());
    }

    private double outShare(Reactivation found) {
        double in = sum(found, true);
        double out = sum(found, false);
        return in == 0 ? 1 : Math.min(1, out / in);
    }

    private double sum(Reactivation found, boolean in) {
        int[] some = Arrays.stream(found.transfers())
                .filter(transfer -> (window.to(transfer) == found.account()) == in)
                .toArray();
        return BaseSum.paid(view, some).known();
    }
}
