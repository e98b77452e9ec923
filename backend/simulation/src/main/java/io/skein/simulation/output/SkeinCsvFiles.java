// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.skein.model.Fact;
import io.skein.model.FactKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Skein CSV, a file a kind, and the truth in a folder of its own. */
final class SkeinCsvFiles implements FactWriter {

    private final Map<FactKind, CsvWriter> files = new EnumMap<>(FactKind.class);
    private final TruthFile truth;

    SkeinCsvFiles(Path folder) throws IOException {
        for (FactKind kind : FactKind.values()) {
            SkeinColumns.Layout layout = SkeinColumns.of(kind);
            CsvWriter file = CsvWriter.builder().build(folder.resolve(layout.file()));
            file.writeRecord(layout.columns());
            files.put(kind, file);
        }
        truth = new TruthFile(folder);
    }

    @Override
    public void accept(Fact fact) {
        Objects.requireNonNull(files.get(fact.kind())).writeRecord(SkeinColumns.values(fact));
    }

    @Override
    public void accept(TruthRecord planted) {
        truth.accept(planted);
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter file : files.values()) {
            file.close();
        }
        truth.close();
    }
}
