// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import io.skein.model.Fact;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Skein JSONL: all facts in one file, and the truth beside it. Empty values are left out. */
final class SkeinJsonLines implements FactWriter {

    private final BufferedWriter file;
    private final TruthFile truth;
    private final StringBuilder line = new StringBuilder();

    SkeinJsonLines(Path path) throws IOException {
        truth = new TruthFile(Objects.requireNonNull(path.getParent()));
        file = Files.newBufferedWriter(path);
    }

    @Override
    public void accept(Fact fact) {
        SkeinColumns.Layout layout = SkeinColumns.of(fact.kind());
        List<String> values = SkeinColumns.values(fact);
        line.setLength(0);
        line.append("{\"kind\":\"").append(layout.kind()).append('"');
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                line.append(",\"").append(layout.columns().get(i)).append("\":\"");
                escape(values.get(i));
                line.append('"');
            }
        }
        try {
            file.append(line.append("}\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(TruthRecord planted) {
        truth.accept(planted);
    }

    @Override
    public void close() throws IOException {
        file.close();
        truth.close();
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c < ' ') {
                line.append("\\u%04x".formatted((int) c));
            } else {
                line.append(c);
            }
        }
    }
}
