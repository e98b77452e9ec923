// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Columns;
import io.skein.ingest.record.Reason;
import io.skein.model.FactKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Skein's JSON lines: each line names its kind. Lines of kinds that are not wanted in this pass are passed over. */
final class JsonLinesLayout implements Layout {

    private final int kindColumn;
    private final Set<FactKind> wanted;
    private final Map<FactKind, SkeinLayout> layouts = new EnumMap<>(FactKind.class);

    JsonLinesLayout(Columns columns, ReadOptions options, ContentIds ids, Set<FactKind> wanted) {
        this.kindColumn = columns.find(SkeinColumns.KIND);
        this.wanted = wanted;
        for (FactKind kind : FactKind.values()) {
            layouts.put(kind, new SkeinLayout(kind, columns, options, ids));
        }
    }

    @Override
    public String name() {
        return "Skein JSON lines";
    }

    @Override
    public FactKind firstKind() {
        return FactKind.CUSTOMER;
    }

    @Override
    public void read(RowValues row) {
        Optional<SkeinColumns> kind = SkeinColumns.named(row.text(kindColumn));
        if (kind.isEmpty()) {
            refuseOnce(row);
            return;
        }
        SkeinLayout layout = layouts.get(kind.get().kind());
        if (layout != null && wanted.contains(kind.get().kind())) {
            layout.read(row);
        }
    }

    /** A line without a known kind is nobody's: the pass that reads customers, the first one, reports it. */
    private void refuseOnce(RowValues row) {
        if (wanted.contains(firstKind())) {
            row.refuse(kindColumn, Reason.UNKNOWN_KIND);
        }
    }
}
