// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Columns;
import io.skein.model.FactKind;
import java.util.Optional;
import java.util.Set;

/** All layouts there are; recognises them by header. */
public final class Layouts {

    private Layouts() {}

    /**
     * {@return the layout of a CSV source, if its header is one that Skein knows}
     *
     * @param header names of its columns
     * @param options what the source leaves unsaid
     * @param ids names transfers that have no id
     */
    public static Optional<Layout> ofCsv(Columns header, ReadOptions options, ContentIds ids) {
        if (LabelFiles.isOne(header)) {
            return Optional.empty();
        }
        return AmlWorldLayouts.matching(header, options, ids)
                .or(() -> AmlSimLayouts.matching(header, options, ids))
                .or(() -> SkeinColumns.matching(header)
                        .map(columns -> new SkeinLayout(columns.kind(), header, options, ids)));
    }

    /**
     * {@return the layout of JSON lines}
     *
     * @param wanted kinds to read; lines of other kinds state nothing in this pass
     */
    public static Layout ofJsonLines(ReadOptions options, ContentIds ids, Set<FactKind> wanted) {
        return new JsonLinesLayout(SkeinColumns.ofJsonLines(), options, ids, wanted);
    }

    /** {@return whether that header belongs to a file that holds only the labels of a data set} */
    public static boolean isLabelFile(Columns header) {
        return LabelFiles.isOne(header);
    }
}
