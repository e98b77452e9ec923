// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table whose columns line up; the same rows as text, Markdown or comma-separated values. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... header) {
        rows.add(List.of(header));
    }

    public TextTable row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row has " + rows.getFirst().size() + " cells, got " + cells.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    /** {@return the first column to the left, all others to the right, two blanks between} */
    public String text() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int column = 0; column < widths.length; column++) {
                String format = column == 0 ? "%-" + widths[column] + "s" : "  %" + widths[column] + "s";
                line.append(String.format(Locale.ROOT, format, row.get(column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** {@return the table in Markdown} */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append("| ").append(String.join(" | ", rows.get(row))).append(" |\n");
            if (row == 0) {
                text.append("| --- ")
                        .append("| ---: ".repeat(rows.getFirst().size() - 1))
                        .append("|\n");
            }
        }
        return text.toString();
    }

    /** {@return header and rows} */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }
}
