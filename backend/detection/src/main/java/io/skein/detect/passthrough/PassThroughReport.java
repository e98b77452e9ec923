// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.passthrough;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.BaseSum;
import io.skein.detect.money.Passage;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.List;

/** Writes pass-through accounts down as findings. */
final class PassThroughReport {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final TransferWindow window;
    private final FindingMaker maker;

    PassThroughReport(GraphView view, DetectorDescriptor descriptor) {
        this.window = view.transfers();
        this.maker = new FindingMaker(view, descriptor);
    }

    Finding finding(PassThrough found) {
        int[] transfers = found.transfers();
        return maker.of(new FindingMaker.Draft(
                List.of(
                        window.accounts().id(found.account()),
                        window.transferId(found.passages().getFirst().inflow())),
                new int[] {found.account()},
                transfers,
                indicators(found, maker.ids(transfers)),
                null));
    }

    private List<Indicator> indicators(PassThrough found, List<String> listed) {
        List<String> inflows =
                maker.allIds(found.inflows()).stream().filter(listed::contains).toList();
        double share =
                found.passages().stream().mapToDouble(Passage::share).average().orElse(0);
        double rest = found.passages().stream()
                .mapToDouble(Passage::restMillis)
                .average()
                .orElse(0);
        return List.of(
                new Indicator(PassThroughDescriptor.PASSED, found.passages().size(), inflows, NONE),
                new Indicator(
                        PassThroughDescriptor.AMOUNT,
                        found.amount().known(),
                        inflows,
                        found.amount().note()),
                new Indicator(PassThroughDescriptor.SHARE, share, listed, NONE),
                new Indicator(PassThroughDescriptor.DWELL, rest / MILLIS_PER_HOUR, listed, NONE),
                new Indicator(PassThroughDescriptor.PAYERS, found.payers(), inflows, NONE),
                new Indicator(
                        PassThroughDescriptor.KEPT,
                        found.balance().keptShare(),
                        List.of(),
                        new BaseSum(found.balance().in(), found.balance().unpriced()).note()));
    }
}
