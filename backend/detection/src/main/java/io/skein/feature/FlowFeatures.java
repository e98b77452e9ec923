// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import static io.skein.feature.FeatureGroup.GRAPH;

import io.skein.detect.Unit;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.money.FlowPolicy;
import io.skein.detect.money.Following;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.List;

/**
 * Money followed from inflow to outflow: what of this transfer came in within two days before, from how many payers, over how many
 * accounts, and what of it was paid on within the delay. There is no limit for hubs here, since how many transfers an account will
 * have is not known yet.
 */
final class FlowFeatures implements FeatureBlock {

    private static final Following FOLLOWING =
            new Following(FlowPolicy.LAST_IN_FIRST_OUT, Duration.ofDays(2), Integer.MAX_VALUE);
    private static final int MOST_LAYERS = 20;
    private static final double CARRYING_SHARE = 0.25;

    private final TransferWindow window;
    private final FlowLedger ledger;
    private final byte[] layers;
    private final long[] passedMinor;

    FlowFeatures(GraphView view, Duration delay, RunContext context) {
        window = view.transfers();
        ledger = FlowLedger.of(view, FOLLOWING, context);
        layers = new byte[window.transferCount()];
        passedMinor = new long[window.transferCount()];
        for (int transfer = 0; transfer < layers.length; transfer++) {
            take(transfer, delay.toMillis());
        }
    }

    /** Inflows come before what they pay for, so their layers are known. */
    private void take(int outflow, long delayMillis) {
        int deepest = 0;
        for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
            int inflow = ledger.inflow(link);
            if (ledger.givenMinor(link) >= CARRYING_SHARE * window.paidMinor(outflow)) {
                deepest = Math.max(deepest, layers[inflow] + 1);
            }
            if (window.epochMillis(outflow) <= window.epochMillis(inflow) + delayMillis) {
                passedMinor[inflow] += ledger.takenMinor(link);
            }
        }
        layers[outflow] = (byte) Math.min(deepest, MOST_LAYERS);
    }

    @Override
    public List<Feature> features() {
        return List.of(
                Feature.of(GRAPH, "flow.share", Unit.SHARE, "Part of it that had come in within 2d", "其中 2 天内转入资金的比例"),
                Feature.of(GRAPH, "flow.inflows", Unit.TRANSFERS, "Inflows that paid for it", "为其提供资金的转入笔数"),
                Feature.of(GRAPH, "flow.rest", Unit.HOURS, "How long that money rested", "资金停留时间"),
                Feature.of(GRAPH, "flow.layers", Unit.LAYERS, "Accounts that money has passed", "资金已经过的账户层数"),
                Feature.of(
                        GRAPH,
                        "flow.passed",
                        Unit.SHARE,
                        "Part of it that was paid on within the delay",
                        "延迟时间内再转出的比例"));
    }

    @Override
    public void write(Moment moment, FeatureRow row) {
        int transfer = moment.transfer();
        int first = ledger.firstLink(transfer);
        int end = ledger.afterLastLink(transfer);
        double given = 0;
        double restedMillis = 0;
        for (int link = first; link < end; link++) {
            given += ledger.givenMinor(link);
            long rested = moment.at() - window.epochMillis(ledger.inflow(link));
            restedMillis += (double) ledger.givenMinor(link) * rested;
        }
        row.ratio(given, (double) window.paidMinor(transfer));
        row.add(end - first);
        row.ratio(restedMillis / Moment.HOUR, given);
        row.add(layers[transfer]);
        row.ratio((double) passedMinor[transfer], (double) window.receivedMinor(transfer));
    }
}
