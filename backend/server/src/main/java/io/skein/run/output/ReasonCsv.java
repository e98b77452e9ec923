// SPDX-License-Identifier: Apache-2.0
package io.skein.run.output;

import io.skein.alert.Alert;
import io.skein.score.Explanation;
import io.skein.score.Explanation.Measure;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of one alert, one line each, with the raw measurement and its unit: what a table or a model can compute with.
 *
 * <p>Values are as measured (a share is in [0,1], a duration in hours, an amount in major units of the currency that stands as
 * its unit), points are log-odds.
 */
final class ReasonCsv {

    static final String HEADER =
            "alert_id,typology,reason,value,unit,points,label,label_zh,text,text_zh,transfers,transfer_ids\r\n";

    private ReasonCsv() {}

    static String lines(Alert alert, Explanation root) {
        return root.details().stream().map(reason -> line(alert, reason)).collect(Collectors.joining());
    }

    private static String line(Alert alert, Explanation reason) {
        @Nullable Measure measured = reason.measured();
        List<String> values = List.of(
                alert.id(),
                alert.typology(),
                reason.code(),
                measured == null ? "" : Double.toString(measured.value()),
                measured == null ? "" : measured.unit(),
                Double.toString(reason.value()),
                reason.statement().label().english(),
                reason.statement().label().chinese(),
                reason.statement().text().english(),
                reason.statement().text().chinese(),
                Integer.toString(reason.transferIds().size()),
                String.join(" ", reason.transferIds()));
        return values.stream().map(CsvCell::ofValue).collect(Collectors.joining(",", "", "\r\n"));
    }
}
