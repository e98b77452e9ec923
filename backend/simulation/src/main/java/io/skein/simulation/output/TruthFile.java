// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was planted, in a folder of its own that no reader takes for input: {@code truth/truth.csv}. */
final class TruthFile implements TruthSink, Closeable {

    private final CsvWriter file;

    TruthFile(Path folder) throws IOException {
        Path truth = Files.createDirectories(folder.resolve("truth"));
        file = CsvWriter.builder().build(truth.resolve("truth.csv"));
        file.writeRecord("pattern_id", "typology", "element", "id", "role");
    }

    @Override
    public void accept(TruthRecord planted) {
        file.writeRecord(
                planted.patternId(), planted.typology(), planted.element().name(), planted.id(), planted.role());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
