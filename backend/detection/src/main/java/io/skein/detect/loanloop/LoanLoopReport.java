// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.loanloop;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes loan loops down as findings. */
final class LoanLoopReport {

    private final TransferWindow window;
    private final FindingMaker maker;

    LoanLoopReport(GraphView view) {
        this.window = view.transfers();
        this.maker = new FindingMaker(view, LoanLoopDescriptor.DESCRIPTOR);
    }

    Finding finding(LoanLoop loop) {
        int[] transfers = loop.sum().transfers();
        return maker.of(new FindingMaker.Draft(
                List.of(
                        window.accounts().id(loop.account()),
                        window.transferId(loop.sum().lasts()[0])),
                Arrays.stream(transfers)
                        .flatMap(transfer -> IntStream.of(window.from(transfer), window.to(transfer)))
                        .distinct()
                        .toArray(),
                transfers,
                indicators(loop, transfers),
                null));
    }

    private List<Indicator> indicators(LoanLoop loop, int[] transfers) {
        List<String> listed = maker.ids(transfers);
        return List.of(
                new Indicator(
                        LoanLoopDescriptor.LOANS, loop.loans(), kept(loop.sum().firsts(), listed), NONE),
                new Indicator(
                        LoanLoopDescriptor.AMOUNT,
                        loop.sum().amount(),
                        kept(loop.sum().lasts(), listed),
                        where(loop.kind())),
                new Indicator(LoanLoopDescriptor.SHARE, loop.share(), listed, NONE),
                new Indicator(LoanLoopDescriptor.HOPS, loop.sum().hops(), listed, NONE),
                maker.duration(LoanLoopDescriptor.DURATION_HOURS, transfers));
    }

    private List<String> kept(int[] transfers, List<String> listed) {
        return maker.allIds(transfers).stream().filter(listed::contains).toList();
    }

    private static LocalizedText where(LoanLoop.Kind kind) {
        return switch (kind) {
            case REPAYMENT -> new LocalizedText("repaid another loan", "用于偿还另一笔贷款");
            case GUARANTOR ->
                new LocalizedText("reached one who signs for the loan without borrowing", "流向对该贷款有签字权而非借款人的一方");
        };
    }
}
