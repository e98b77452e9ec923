// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import io.skein.detect.LocalizedText;
import io.skein.score.Explanation;
import io.skein.score.Explanation.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an explanation, as the schema has it: a flat list in tree order.
 *
 * @param index place in the list, from 0
 * @param parent index of the line it is a detail of; absent at the root
 * @param code stable name of the reason
 * @param label what was looked at
 * @param text what was seen, with values and units; empty if the label says it all
 * @param measured the raw value, if one was measured
 * @param value the score at the root, points below
 * @param transferIds the transfers that show it
 */
public record ExplanationNode(
        int index,
        @Nullable Integer parent,
        String code,
        LocalizedText label,
        LocalizedText text,
        @Nullable Measure measured,
        double value,
        List<String> transferIds) {

    /** {@return an explanation line by line} */
    static List<ExplanationNode> flat(Explanation root) {
        List<ExplanationNode> lines = new ArrayList<>();
        add(root, null, lines);
        return lines;
    }

    private static void add(Explanation reason, @Nullable Integer parent, List<ExplanationNode> lines) {
        int index = lines.size();
        lines.add(new ExplanationNode(
                index,
                parent,
                reason.code(),
                reason.statement().label(),
                reason.statement().text(),
                reason.measured(),
                reason.value(),
                reason.transferIds()));
        for (Explanation detail : reason.details()) {
            add(detail, index, lines);
        }
    }
}
