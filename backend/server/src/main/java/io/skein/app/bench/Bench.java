// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one benchmark measured, in one run on one machine, so that its ratios can be trusted where its times cannot.
 *
 * @param title what was measured
 * @param unit what is counted, such as {@code transfers}
 * @param machine on what
 * @param rows in the order in which they are shown
 * @param ratios one time over another, by name
 * @param notes what a reader must know, a line each
 */
public record Bench(
        String title,
        String unit,
        Machine machine,
        List<Measurement> rows,
        Map<String, Double> ratios,
        List<String> notes) {

    private static final int THREE_DECIMALS_BELOW = 10;

    public Bench {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** {@return the same with one more thing that a reader must know} */
    public Bench noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Bench(title, unit, machine, rows, ratios, more);
    }

    /** Prints machine, table, ratios and notes. */
    public void print(PrintWriter out) {
        out.println(title);
        out.println(machine.words());
        out.println();
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        out.println(("%-" + width + "s %10s %14s %12s").formatted("", "seconds", "processor s", unit + "/s"));
        for (Measurement row : rows) {
            Double processor = row.processorSeconds();
            out.println(("%-" + width + "s %10s %14s %12s")
                    .formatted(
                            row.name(),
                            digits(row.seconds()),
                            processor == null ? "" : digits(processor),
                            row.items() == 0 ? "" : "%,d".formatted(row.rate())));
        }
        out.println();
        ratios.forEach((name, ratio) -> out.println("%s: %.2f".formatted(name, ratio)));
        notes.forEach(note -> out.println("note: " + note));
    }

    private static String digits(double seconds) {
        return (seconds < THREE_DECIMALS_BELOW ? "%.3f" : "%.1f").formatted(seconds);
    }

    /** {@return the same as values for a JSON file} */
    public Map<String, Object> json() {
        List<Map<String, Object>> measured = new ArrayList<>();
        for (Measurement row : rows) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("name", row.name().strip());
            values.put("seconds", row.seconds());
            Double processor = row.processorSeconds();
            if (processor != null) {
                values.put("processorSeconds", processor);
            }
            if (row.items() > 0) {
                values.put("items", row.items());
                values.put("perSecond", row.rate());
            }
            measured.add(values);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title);
        json.put("unit", unit);
        json.put("machine", machine);
        json.put("rows", measured);
        json.put("ratios", ratios);
        json.put("notes", notes);
        return json;
    }
}
