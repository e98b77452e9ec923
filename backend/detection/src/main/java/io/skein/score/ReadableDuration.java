// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import io.skein.detect.LocalizedText;
import java.util.List;

/** Writes lengths of time as people say them: the two greatest units. */
final class ReadableDuration {

    private static final int SECONDS_PER_HOUR = 3_600;
    private static final List<Step> STEPS = List.of(
            new Step(86_400, "day", "days", "天"),
            new Step(SECONDS_PER_HOUR, "h", "h", "小时"),
            new Step(60, "min", "min", "分钟"),
            new Step(1, "s", "s", "秒"));

    private ReadableDuration() {}

    /** {@return for example {@code 1 day 4 h} or {@code 15 min}} */
    static LocalizedText ofHours(double hours) {
        long seconds = Math.round(hours * SECONDS_PER_HOUR);
        int first = 0;
        while (first < STEPS.size() - 1 && seconds < STEPS.get(first).seconds()) {
            first++;
        }
        Step greatest = STEPS.get(first);
        LocalizedText text = greatest.of(seconds / greatest.seconds());
        if (first == STEPS.size() - 1) {
            return text;
        }
        Step next = STEPS.get(first + 1);
        long rest = seconds % greatest.seconds() / next.seconds();
        return rest == 0 ? text : joined(text, next.of(rest));
    }

    private static LocalizedText joined(LocalizedText one, LocalizedText other) {
        return new LocalizedText(one.english() + " " + other.english(), one.chinese() + " " + other.chinese());
    }

    private record Step(long seconds, String singular, String plural, String chinese) {

        LocalizedText of(long count) {
            return new LocalizedText(count + " " + (count == 1 ? singular : plural), count + " " + chinese);
        }
    }
}
