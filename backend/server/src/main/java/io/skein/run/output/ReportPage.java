// SPDX-License-Identifier: Apache-2.0
package io.skein.run.output;

import io.skein.alert.Alert;
import io.skein.alert.WorkItem;
import io.skein.alert.WorkLine;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The page that opens without a server: script, style and data in one file, and a content security policy that lets it ask no
 * host for anything.
 *
 * <p>It shows the open alerts with the highest scores, at most {@link #MAX_ALERTS}, as items of work, and says how many there are in all.
 */
final class ReportPage implements AutoCloseable {

    /** More would make the page slow; {@code alerts.json} has them all. */
    static final int MAX_ALERTS = 1_000;

    /** An alert with more evidence than this is in the other files only. */
    static final int MAX_ALERT_CHARACTERS = 2_000_000;

    private static final long MAX_CHARACTERS = 80_000_000;

    private final NewFile file;
    private final WorkLine line;
    private final String rest;
    private int shown;
    private long openAlerts;
    private long openItems;
    private long characters;

    ReportPage(Path target, RunFile run, WorkLine line) {
        this.line = line;
        this.file = new NewFile(target);
        String page = resource("report.html");
        int data = page.indexOf("@alerts@");
        file.write(page.substring(0, data)
                .replace("@style@", resource("report.css"))
                .replace("@words@", embedded(resource("words.json")))
                .replace("@run@", embedded(run.json())));
        this.rest = page.substring(data + "@alerts@".length()).replace("@script@", resource("report.js"));
    }

    void add(Alert alert, WorkItem item, String json) {
        if (!alert.status().isOpen()) {
            return;
        }
        openAlerts++;
        openItems += item.isLedBy(alert.id()) ? 1 : 0;
        boolean fits = json.length() <= MAX_ALERT_CHARACTERS && characters + json.length() <= MAX_CHARACTERS;
        if (shown < MAX_ALERTS && fits) {
            file.write(shown == 0 ? "\n" : ",\n").write(embedded(json));
            shown++;
            characters += json.length();
        }
    }

    void complete(long alerts) {
        file.write(rest.replace("@open@", Long.toString(openAlerts))
                .replace("@items@", Long.toString(openItems))
                .replace("@all@", Long.toString(alerts))
                .replace("@line@", Double.toString(line.leastScore())));
        file.complete();
    }

    /** In a script element only {@code <} can end the data. */
    private static String embedded(String json) {
        return json.replace("<", "\\u003c");
    }

    private static String resource(String name) {
        try (InputStream stream = ReportPage.class.getResourceAsStream("/report/" + name)) {
            if (stream == null) {
                throw new PlatformException(ErrorCode.INTERNAL, "the program lacks its file report/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new PlatformException(ErrorCode.INTERNAL, "cannot read report/" + name, failure);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
