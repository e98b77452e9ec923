// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.behaviour;

import io.skein.detect.LocalizedText;
import io.skein.detect.Unit;

/** What is measured of a subject in a window and direction; the package description defines each. */
public enum Measure {
    VOLUME(Unit.BASE_CURRENCY, "Volume", "交易金额") {
        @Override
        double leastSpread(double median) {
            return Math.max(1, median / 10);
        }
    },
    FREQUENCY(Unit.TRANSFERS, "Frequency", "交易频率") {
        @Override
        double leastSpread(double median) {
            return Math.max(1, Math.sqrt(median));
        }
    },
    FLUCTUATION(Unit.NONE, "Amount fluctuation", "金额波动") {
        @Override
        double leastSpread(double median) {
            return LEAST_RATIO;
        }
    },
    LARGEST_SHARE(Unit.SHARE, "Share of the largest counterparty", "最大对手方占比") {
        @Override
        double leastSpread(double median) {
            return LEAST_RATIO;
        }
    },
    HERFINDAHL(Unit.SHARE, "Concentration (Herfindahl index)", "集中度（赫芬达尔指数）") {
        @Override
        double leastSpread(double median) {
            return LEAST_RATIO;
        }
    };

    private static final double LEAST_RATIO = 0.1;

    private final Unit unit;
    private final String english;
    private final String chinese;

    Measure(Unit unit, String english, String chinese) {
        this.unit = unit;
        this.english = english;
        this.chinese = chinese;
    }

    /** {@return what it is counted in} */
    public Unit unit() {
        return unit;
    }

    /** {@return its name for people} */
    public LocalizedText label() {
        return new LocalizedText(english, chinese);
    }

    /** {@return whether a window without a transfer measures zero; of the others it measures nothing} */
    public boolean isZeroWhenIdle() {
        return this == VOLUME || this == FREQUENCY;
    }

    /** Below this distance from what is usual, differences say nothing: a tenth of a volume, the scatter of a count. */
    abstract double leastSpread(double median);
}
