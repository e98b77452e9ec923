// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import static io.skein.feature.FeatureGroup.WINDOW;

import io.skein.detect.Unit;
import java.util.ArrayList;
import java.util.List;

/** What one end of the transfer did lately, whoever the others were. The transfer itself is counted. */
final class WindowFeatures implements FeatureBlock {

    private static final long[] SPANS = {Moment.HOUR, Moment.DAY, Moment.WEEK};
    private static final String[] SPAN_NAMES = {"1h", "1d", "7d"};
    private static final String[] SPAN_CHINESE = {"1 小时", "1 天", "7 天"};
    private static final int DAY = 1;
    private static final int WEEK = 2;

    private final boolean originator;
    private final Side out;
    private final Side in;
    private final BaseAmounts amounts;

    /** Looks at the originator's or at the beneficiary's account. */
    WindowFeatures(boolean originator, Side out, Side in, BaseAmounts amounts) {
        this.originator = originator;
        this.out = out;
        this.in = in;
        this.amounts = amounts;
    }

    @Override
    public List<Feature> features() {
        List<Feature> features = new ArrayList<>();
        for (String direction : List.of("out", "in")) {
            for (int span = 0; span < SPANS.length; span++) {
                counted(direction, span, features);
            }
            features.add(feature(
                    direction + ".pause", Unit.HOURS, "since the last one " + direction, "距上一笔" + chinese(direction)));
        }
        features.add(feature("ratio.1d", Unit.TIMES, "out against in, 1d", "1 天内转出与转入之比"));
        features.add(feature("ratio.7d", Unit.TIMES, "out against in, 7d", "7 天内转出与转入之比"));
        features.add(feature("amountToMean", Unit.TIMES, "amount against the mean of 7d", "金额与 7 天均值之比"));
        return features;
    }

    private void counted(String direction, int span, List<Feature> features) {
        String name = direction + "." + SPAN_NAMES[span];
        String english = direction + " in " + SPAN_NAMES[span];
        String chinese = SPAN_CHINESE[span] + "内" + chinese(direction);
        features.add(feature(name + ".count", Unit.TRANSFERS, "transfers " + english, chinese + "笔数"));
        features.add(feature(name + ".sum", Unit.BASE_CURRENCY, "sum " + english, chinese + "金额"));
        features.add(feature(name + ".counterparties", Unit.ACCOUNTS, "counterparties " + english, chinese + "对手方数"));
    }

    private Feature feature(String name, Unit unit, String english, String chinese) {
        return originator
                ? Feature.of(WINDOW, "from." + name, unit, "Originator: " + english, "付款方：" + chinese)
                : Feature.of(WINDOW, "to." + name, unit, "Beneficiary: " + english, "收款方：" + chinese);
    }

    private static String chinese(String direction) {
        return direction.equals("out") ? "转出" : "转入";
    }

    @Override
    public void write(Moment moment, FeatureRow row) {
        int account = originator ? moment.from() : moment.to();
        double[] paid = side(out, account, moment, row);
        double[] received = side(in, account, moment, row);
        row.ratio(paid[DAY], received[DAY]);
        row.ratio(paid[WEEK], received[WEEK]);
        Side own = originator ? out : in;
        double sum = originator ? paid[WEEK] : received[WEEK];
        row.ratio(amounts.major(moment.transfer()) * own.count(account, moment.since(), moment.until()), sum);
    }

    /** {@return sums by span} */
    private static double[] side(Side side, int account, Moment moment, FeatureRow row) {
        int end = side.firstAfter(account, moment.until());
        int[] starts = new int[SPANS.length];
        double[] sums = new double[SPANS.length];
        for (int span = 0; span < SPANS.length; span++) {
            starts[span] = side.firstAfter(account, moment.at() - SPANS[span]);
            sums[span] = side.sum(starts[span], end);
        }
        int[] counterparties = side.counterparties(starts, end);
        for (int span = 0; span < SPANS.length; span++) {
            row.add(end - starts[span]);
            row.add(sums[span]);
            row.add(counterparties[span]);
        }
        pause(side, account, moment, row);
        return sums;
    }

    /** Time since the latest other transfer that is not later; another one at the same instant is no time ago. */
    private static void pause(Side side, int account, Moment moment, FeatureRow row) {
        int start = side.firstAfter(account, moment.since());
        for (int place = side.firstAfter(account, moment.at()) - 1; place >= start; place--) {
            if (side.transfer(place) != moment.transfer()) {
                row.hours(moment.at() - side.millis(place));
                return;
            }
        }
        row.unknown();
    }
}
