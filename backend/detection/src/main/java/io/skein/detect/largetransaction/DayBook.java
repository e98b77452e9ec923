// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import io.skein.detect.sweep.LaidWindows;
import io.skein.exec.Pace;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.function.IntToDoubleFunction;

/** What one party moves on each day, in one direction and kind; added up when first asked, which is seldom. */
final class DayBook {

    /** A day that comes to this share of another is like it. */
    private static final double LIKE_SHARE = 0.5;

    /** Days no farther apart belong to one affair: who splits on two days in a row has no habit. */
    private static final int SAME_AFFAIR_DAYS = 6;

    private final LaidWindows laid;
    private final int[] transfers;
    private final IntToDoubleFunction amount;
    private final Pace pace;
    private final LongArrayList days = new LongArrayList(0);
    private final DoubleArrayList sums = new DoubleArrayList(0);

    DayBook(LaidWindows laid, int[] transfers, IntToDoubleFunction amount, Pace pace) {
        this.laid = laid;
        this.transfers = transfers;
        this.amount = amount;
        this.pace = pace;
    }

    /** {@return on how many days of other affairs at least half of a sum was moved} */
    int likeDays(long day, double sum) {
        if (days.isEmpty()) {
            addUp();
        }
        pace.step(days.size());
        int like = 0;
        for (int place = 0; place < days.size(); place++) {
            boolean otherAffair = Math.abs(days.getLong(place) - day) > SAME_AFFAIR_DAYS;
            like += otherAffair && sums.getDouble(place) >= LIKE_SHARE * sum ? 1 : 0;
        }
        return like;
    }

    private void addUp() {
        pace.step(transfers.length);
        laid.forEach(transfers, 0, transfers.length, (day, begin, end) -> {
            double sum = 0;
            for (int place = begin; place < end; place++) {
                sum += amount.applyAsDouble(transfers[place]);
            }
            days.add(day);
            sums.add(sum);
        });
    }
}
