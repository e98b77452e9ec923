// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.rapidmovement;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.BaseSum;
import io.skein.detect.money.Passage;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.List;

/** Writes rapid uses down as findings. */
final class RapidReport {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final GraphView view;
    private final TransferWindow window;
    private final FindingMaker maker;

    RapidReport(GraphView view) {
        this.view = view;
        this.window = view.transfers();
        this.maker = new FindingMaker(view, RapidDescriptor.DESCRIPTOR);
    }

    Finding finding(RapidUse use) {
        int[] transfers = use.flow().transfers();
        return maker.of(new FindingMaker.Draft(
                List.of(window.accounts().id(use.flow().account()), window.transferId(use.waking())),
                new int[] {use.flow().account()},
                transfers,
                indicators(use, maker.ids(transfers)),
                null));
    }

    private List<Indicator> indicators(RapidUse use, List<String> listed) {
        BaseSum amount = BaseSum.paid(view, use.flow().inflows());
        List<String> inflows = maker.allIds(use.flow().inflows()).stream()
                .filter(listed::contains)
                .toList();
        double rest = use.flow().passages().stream()
                .mapToDouble(Passage::restMillis)
                .average()
                .orElse(0);
        return List.of(
                new Indicator(RapidDescriptor.AMOUNT, amount.known(), inflows, amount.note()),
                new Indicator(RapidDescriptor.SHARE, use.flow().passedShare(view), listed, NONE),
                new Indicator(RapidDescriptor.TURNS, use.flow().turns(), listed, NONE),
                new Indicator(RapidDescriptor.DWELL, rest / MILLIS_PER_HOUR, listed, NONE),
                new Indicator(RapidDescriptor.QUIET, use.quietMillis() / MILLIS_PER_HOUR, List.of(), since(use)));
    }

    private static LocalizedText since(RapidUse use) {
        return switch (use.rest()) {
            case NEW -> new LocalizedText("since the data begin: the account is new in them", "自数据开始起：账户在数据中为新账户");
            case WOKEN -> new LocalizedText("since its last transfer", "自上一笔转账起");
            case LEFT ->
                new LocalizedText(
                        "after it: what was before the data begin is not known, in them the account served for this alone",
                        "此后：数据开始之前的情况不详，在数据中账户仅作此用");
        };
    }
}
