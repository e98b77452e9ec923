// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.commingling;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.party.Direction;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes mixed money down as findings. */
final class ComminglingReport {

    private final TransferWindow window;
    private final FindingMaker maker;

    ComminglingReport(GraphView view) {
        this.window = view.transfers();
        this.maker = new FindingMaker(view, ComminglingDescriptor.DESCRIPTOR);
    }

    Finding finding(Commingling mixed) {
        int[] transfers = mixed.sum().transfers();
        int firstArrival = mixed.sum().lasts()[0];
        return maker.of(new FindingMaker.Draft(
                List.of(
                        window.accounts().id(mixed.custody()),
                        mixed.direction().name(),
                        window.transferId(firstArrival)),
                Arrays.stream(transfers)
                        .flatMap(transfer -> IntStream.of(window.from(transfer), window.to(transfer)))
                        .distinct()
                        .toArray(),
                transfers,
                indicators(mixed, transfers),
                null));
    }

    private List<Indicator> indicators(Commingling mixed, int[] transfers) {
        List<String> listed = maker.ids(transfers);
        List<String> arrivals = maker.allIds(mixed.sum().lasts()).stream()
                .filter(listed::contains)
                .toList();
        LocalizedText way = mixed.direction() == Direction.OUT
                ? new LocalizedText("from clients' custody to own funds", "由客户存管资金流向自有资金")
                : new LocalizedText("from own funds to clients' custody", "由自有资金流向客户存管资金");
        return List.of(
                new Indicator(ComminglingDescriptor.AMOUNT, mixed.sum().amount(), arrivals, way),
                new Indicator(ComminglingDescriptor.SHARE, mixed.share(), listed, NONE),
                new Indicator(ComminglingDescriptor.HOPS, mixed.sum().hops(), listed, NONE),
                new Indicator(ComminglingDescriptor.ARRIVALS, mixed.sum().lasts().length, arrivals, NONE),
                maker.duration(ComminglingDescriptor.DURATION_HOURS, transfers));
    }
}
