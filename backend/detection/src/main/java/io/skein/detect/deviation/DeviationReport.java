// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.deviation;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.behaviour.Measure;
import io.skein.detect.behaviour.Usual;
import io.skein.detect.deviation.Deviation.Compared;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.party.Direction;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes deviations down as findings. */
final class DeviationReport {

    private final TransferWindow window;
    private final FindingMaker maker;

    DeviationReport(GraphView view) {
        this.window = view.transfers();
        this.maker = new FindingMaker(view, DeviationDescriptor.DESCRIPTOR);
    }

    Finding finding(Deviation found) {
        int[] transfers = found.unusual();
        boolean in = found.direction() == Direction.IN;
        return maker.of(new FindingMaker.Draft(
                List.of(in ? "in" : "out", window.transferId(found.inWindow()[0])),
                IntStream.of(transfers)
                        .map(transfer -> in ? window.to(transfer) : window.from(transfer))
                        .distinct()
                        .sorted()
                        .toArray(),
                transfers,
                indicators(found, transfers),
                null));
    }

    private List<Indicator> indicators(Deviation found, int[] transfers) {
        List<String> ids = maker.ids(transfers);
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(maker.amount(DeviationDescriptor.AMOUNT, transfers));
        indicators.add(new Indicator(DeviationDescriptor.MEASURES, found.measures(), ids, direction(found)));
        addPast(indicators, found, Measure.VOLUME, DeviationDescriptor.VOLUME, ids);
        addPast(indicators, found, Measure.FREQUENCY, DeviationDescriptor.FREQUENCY, ids);
        addPast(indicators, found, Measure.FLUCTUATION, DeviationDescriptor.FLUCTUATION, ids);
        addPast(indicators, found, Measure.HERFINDAHL, DeviationDescriptor.CONCENTRATION, ids);
        Compared volume = found.compared().get(Measure.VOLUME);
        if (volume != null && volume.peers().usual().count() > 0) {
            indicators.add(new Indicator(
                    DeviationDescriptor.PEERS,
                    volume.peers().usual().deviation(volume.value()),
                    ids,
                    usual(
                            volume.peers().usual(),
                            "peers (" + volume.peers().group().english() + ") active in that window",
                            "个同期活跃同类（" + volume.peers().group().chinese() + "）")));
        }
        Compared share = found.compared().get(Measure.LARGEST_SHARE);
        if (share != null) {
            indicators.add(new Indicator(DeviationDescriptor.LARGEST_SHARE, share.value(), ids, LocalizedText.NONE));
        }
        Strangers.Dealings dealings = found.strangers().dealings();
        indicators.add(new Indicator(DeviationDescriptor.STRANGERS, dealings.parties(), ids, strangers(dealings)));
        if (found.activity().volume() > 0) {
            double part = Math.min(1, dealings.volume() / found.activity().volume());
            indicators.add(new Indicator(DeviationDescriptor.STRANGER_SHARE, part, ids, LocalizedText.NONE));
        }
        return indicators;
    }

    private static void addPast(
            List<Indicator> indicators, Deviation found, Measure measure, String name, List<String> ids) {
        Compared compared = found.compared().get(measure);
        if (compared != null && compared.past().count() > 0) {
            indicators.add(
                    new Indicator(name, compared.fromPast(), ids, usual(compared.past(), "earlier windows", "个先前时间窗")));
        }
    }

    private static LocalizedText direction(Deviation found) {
        return found.direction() == Direction.IN
                ? new LocalizedText("in what it received", "就其收入而言")
                : new LocalizedText("in what it paid", "就其支出而言");
    }

    private static LocalizedText strangers(Strangers.Dealings dealings) {
        String most = String.format(Locale.ROOT, "%,.2f", dealings.greatestBefore());
        return new LocalizedText(
                "most that moved with strangers in an earlier window: " + most, "先前任一时间窗与陌生方往来的最大金额：" + most);
    }

    private static LocalizedText usual(Usual usual, String english, String chinese) {
        String median = String.format(Locale.ROOT, "%,.2f", usual.median());
        return new LocalizedText(
                "usual: " + median + ", the median of " + usual.count() + " " + english,
                "常态：" + median + "，为 " + usual.count() + " " + chinese + "的中位数");
    }
}
