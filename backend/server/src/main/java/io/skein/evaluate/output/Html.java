// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import java.util.List;

/** Text and tables as HTML. */
final class Html {

    private Html() {}

    /** {@return a text in which nothing is a tag} */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String table(TextTable table) {
        StringBuilder out = new StringBuilder("<div class=\"scroll\"><table>");
        List<List<String>> rows = table.rows();
        for (int row = 0; row < rows.size(); row++) {
            String cell = row == 0 ? "th" : "td";
            out.append("<tr>");
            rows.get(row).forEach(value -> out.append("<%s>%s</%s>".formatted(cell, text(value), cell)));
            out.append("</tr>\n");
        }
        return out.append("</table></div>").toString();
    }
}
