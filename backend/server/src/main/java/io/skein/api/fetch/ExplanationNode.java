// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import io.skein.detect.LocalizedText;
import io.skein.score.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of an explanation, as the schema has it: a flat list in tree order.
 *
 * @param index place in the list, from 0
 * @param parent index of the line it is a detail of; absent at the root
 * @param code stable name of the reason
 * @param text the reason in English, with values
 * @param label what the reason is called, if its detector says so
 * @param value the score at the root, points below
 * @param transferIds the transfers that show it
 */
public record ExplanationNode(
        int index,
        @Nullable Integer parent,
        String code,
        String text,
        @Nullable LocalizedText label,
        double value,
        List<String> transferIds) {

    /** {@return an explanation line by line} */
    static List<ExplanationNode> flat(Explanation root, Map<String, LocalizedText> labels) {
        List<ExplanationNode> lines = new ArrayList<>();
        add(root, null, labels, lines);
        return lines;
    }

    private static void add(
            Explanation reason,
            @Nullable Integer parent,
            Map<String, LocalizedText> labels,
            List<ExplanationNode> lines) {
        int index = lines.size();
        lines.add(new ExplanationNode(
                index,
                parent,
                reason.code(),
                reason.text(),
                labels.get(reason.code()),
                reason.value(),
                reason.transferIds()));
        for (Explanation detail : reason.details()) {
            add(detail, index, labels, lines);
        }
    }
}
