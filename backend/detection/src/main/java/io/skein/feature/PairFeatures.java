// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import static io.skein.feature.FeatureGroup.GRAPH;

import io.skein.detect.Unit;
import java.util.List;

/** What passed between the two accounts in seven days, there and back; of busy accounts the latest transfers are looked at. */
final class PairFeatures implements FeatureBlock {

    private final Side out;
    private final BaseAmounts amounts;

    PairFeatures(Side out, BaseAmounts amounts) {
        this.out = out;
        this.amounts = amounts;
    }

    @Override
    public List<Feature> features() {
        return List.of(
                Feature.of(
                        GRAPH,
                        "pair.count",
                        Unit.TRANSFERS,
                        "Transfers from this originator to this beneficiary in 7d",
                        "7 天内同一付款方至同一收款方笔数"),
                Feature.of(GRAPH, "pair.pause", Unit.HOURS, "Since the last transfer between the two", "距双方上一笔"),
                Feature.of(GRAPH, "pair.new", Unit.NONE, "First transfer between the two in 7d", "7 天内双方首笔"),
                Feature.of(GRAPH, "back.count", Unit.TRANSFERS, "Transfers back in 7d", "7 天内反向笔数"),
                Feature.of(GRAPH, "back.pause", Unit.HOURS, "Since the last transfer back", "距上一笔反向转账"),
                Feature.of(GRAPH, "back.ratio", Unit.TIMES, "Amount against the last transfer back", "金额与上一笔反向转账之比"));
    }

    @Override
    public void write(Moment moment, FeatureRow row) {
        Between there = between(moment.from(), moment.to(), moment);
        row.add(there.count);
        pause(there, moment, row);
        row.add(there.last < 0);
        Between back = between(moment.to(), moment.from(), moment);
        boolean toItself = moment.from() == moment.to();
        row.add(toItself ? 0 : back.count);
        if (toItself || back.last < 0) {
            row.unknown();
            row.unknown();
        } else {
            pause(back, moment, row);
            row.ratio(amounts.major(moment.transfer()), amounts.major(back.last));
        }
    }

    private static void pause(Between between, Moment moment, FeatureRow row) {
        if (between.last < 0) {
            row.unknown();
        } else {
            row.hours(moment.at() - between.lastMillis);
        }
    }

    private Between between(int from, int to, Moment moment) {
        Between found = new Between();
        int end = out.firstAfter(from, moment.until());
        int start = Math.max(out.firstAfter(from, moment.since()), end - Side.MOST_COUNTED);
        for (int place = start; place < end; place++) {
            if (out.counterparty(place) == to) {
                found.count++;
                found.note(out.transfer(place), out.millis(place), moment);
            }
        }
        return found;
    }

    /** How many there were, and the last other one that is not later than the transfer. */
    private static final class Between {

        private int count;
        private int last = -1;
        private long lastMillis;

        void note(int transfer, long millis, Moment moment) {
            if (transfer != moment.transfer() && millis <= moment.at()) {
                last = transfer;
                lastMillis = millis;
            }
        }
    }
}
