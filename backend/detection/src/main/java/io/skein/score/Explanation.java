// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import io.skein.detect.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a number is what it is: a tree of values with reasons, readable in both languages for as long as it is kept.
 *
 * @param code stable name of the reason: {@code indicator.returnedShare}
 * @param statement the reason in words, with values and units
 * @param measured the value behind it as it was measured; absent where nothing was
 * @param value contribution of this node: the score at the root, points of log-odds below
 * @param transferIds the transfers that show it, in time order
 * @param details what it is made of; empty at a leaf
 */
public record Explanation(
        String code,
        Statement statement,
        @Nullable Measure measured,
        double value,
        List<String> transferIds,
        List<Explanation> details) {

    public Explanation {
        transferIds = List.copyOf(transferIds);
        details = List.copyOf(details);
    }

    /**
     * A reason in words.
     *
     * @param label what was looked at
     * @param text what was seen; empty if the label says it all
     */
    public record Statement(LocalizedText label, LocalizedText text) {

        /** {@return label and text in one line} */
        public LocalizedText line() {
            return text.isEmpty()
                    ? label
                    : new LocalizedText(
                            label.english() + ": " + text.english(), label.chinese() + "：" + text.chinese());
        }
    }

    /**
     * A raw measurement, for machines.
     *
     * @param value as measured: a share is in [0,1], a duration in hours
     * @param unit {@link io.skein.detect.Unit#id()}, or the code of the currency of an amount
     */
    public record Measure(double value, String unit) {}
}
