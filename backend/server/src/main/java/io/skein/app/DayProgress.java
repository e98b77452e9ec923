// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.exec.Progress;
import io.skein.model.Fact;
import io.skein.model.Transfer;
import io.skein.simulation.output.FactSink;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Passes a bank's facts on and tells, whenever a day is over, that another one is done. */
final class DayProgress implements FactSink {

    private static final int SECONDS_A_DAY = 86_400;

    private final FactSink next;
    private final Progress progress;
    private long day;

    DayProgress(FactSink next, LocalDate firstDay, Progress progress) {
        this.next = next;
        this.progress = progress;
        this.day = firstDay.atStartOfDay(ZoneOffset.UTC).toEpochSecond() / SECONDS_A_DAY;
    }

    @Override
    public void accept(Fact fact) {
        if (fact instanceof Transfer transfer) {
            long today = Math.floorDiv(transfer.at().getEpochSecond(), SECONDS_A_DAY);
            if (today > day) {
                progress.advance(today - day);
                day = today;
            }
        }
        next.accept(fact);
    }
}
