// SPDX-License-Identifier: Apache-2.0
package io.skein.run.output;

import io.skein.alert.Alert;
import io.skein.alert.AlertDossier;
import io.skein.alert.WorkItem;
import io.skein.model.Money;
import io.skein.score.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One alert as one line of comma-separated values (RFC 4180, UTF-8). */
final class AlertCsv {

    static final String HEADER = "id,typology,grade,score,status,headline,first_event_at,last_event_at,amount,currency,"
            + "transfers,accounts,customers,reasons,evidence_sha256,lead_id\r\n";

    private static final int SCORE_DIGITS = 4;

    private AlertCsv() {}

    static String line(Alert alert, WorkItem item, AlertDossier dossier) {
        List<String> values = new ArrayList<>(List.of(
                alert.id(),
                alert.typology(),
                alert.grade().name(),
                BigDecimal.valueOf(alert.score())
                        .setScale(SCORE_DIGITS, RoundingMode.HALF_EVEN)
                        .toPlainString(),
                alert.status().name(),
                alert.headline(),
                alert.firstEventAt().toString(),
                alert.lastEventAt().toString()));
        Money largest = alert.totals().isEmpty() ? null : alert.totals().getFirst();
        values.add(largest == null ? "" : largest.major().toPlainString());
        values.add(largest == null ? "" : largest.currency().code());
        values.add(Integer.toString(alert.transferCount()));
        values.add(String.join(" ", alert.accountIds()));
        values.add(String.join(" ", alert.customerIds()));
        values.add(reasons(dossier.explanation()));
        values.add(dossier.sha256());
        values.add(Objects.requireNonNullElse(item.leadId(), ""));
        return values.stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The reasons that speak for the alert, strongest first. */
    private static String reasons(Explanation root) {
        return root.details().stream()
                .filter(reason -> reason.value() > 0)
                .sorted((one, other) -> Double.compare(other.value(), one.value()))
                .map(reason -> reason.statement().line().english())
                .collect(Collectors.joining("; "));
    }
}
