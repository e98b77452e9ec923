// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.learned.TimeSplit.Part;
import io.skein.model.PlatformException;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeSplitTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long BEGIN = TransferWindows.ORIGIN.toEpochMilli();

    @Test
    void cutsTheTimeAfterSixtyAndEightyOfAHundred() {
        TimeSplit split = TimeSplit.of(hourly(100), Duration.ZERO);
        assertThat(split.part(BEGIN)).isEqualTo(Part.LEARNT);
        assertThat(split.part(BEGIN + 59 * HOUR)).isEqualTo(Part.LEARNT);
        assertThat(split.part(BEGIN + 60 * HOUR)).isEqualTo(Part.VALIDATION);
        assertThat(split.part(BEGIN + 79 * HOUR)).isEqualTo(Part.VALIDATION);
        assertThat(split.part(BEGIN + 80 * HOUR)).isEqualTo(Part.TEST);
    }

    @Test
    void leavesOutWhatWouldHaveSeenTheNextPart() {
        TimeSplit split = TimeSplit.of(hourly(100), Duration.ofHours(5));
        for (int hour = 0; hour < 100; hour++) {
            long at = BEGIN + hour * HOUR;
            long seen = at + 5 * HOUR;
            switch (split.part(at)) {
                case LEARNT ->
                    assertThat(seen).isLessThan(split.validationFrom().toEpochMilli());
                case VALIDATION -> assertThat(seen).isLessThan(split.testFrom().toEpochMilli());
                case TEST ->
                    assertThat(at).isGreaterThanOrEqualTo(split.testFrom().toEpochMilli());
                case NONE -> assertThat(hour).isIn(55, 56, 57, 58, 59, 75, 76, 77, 78, 79);
            }
        }
    }

    @Test
    void refusesTransfersOfOneInstant() {
        String text =
                IntStream.range(0, 20).mapToObj(any -> "a -1.00 EUR @0h-> b").collect(Collectors.joining("\n"));
        TransferWindow window = TransferWindows.parse(text);
        assertThatThrownBy(() -> TimeSplit.of(window, Duration.ZERO))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("too close together in time");
    }

    private static TransferWindow hourly(int count) {
        return TransferWindows.parse(IntStream.range(0, count)
                .mapToObj(hour -> "a -1.00 EUR @" + hour + "h-> b")
                .collect(Collectors.joining("\n")));
    }
}
