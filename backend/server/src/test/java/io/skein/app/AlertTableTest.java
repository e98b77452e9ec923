// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.Alert;
import io.skein.alert.AlertStatus;
import io.skein.detect.LocalizedText;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.RiskGrade;
import io.skein.paging.KeysetPage;
import io.skein.score.Explanation;
import io.skein.score.Explanation.Statement;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertTableTest {

    @Test
    void showsEachAlertWithTheReasonsThatWeighMost() {
        Explanation score = node(
                "score",
                0.97,
                node("what was found", 5.1, leaf("third", 0.4), leaf("first", 3.2)),
                leaf("against", -2.0),
                leaf("second", 1.5),
                leaf("fourth", 0.1));

        List<String> lines = print(page(1, alert("a1", 0.97)), Map.of("a1", score));

        assertThat(lines.get(1)).contains("high risk", "0.97", "cycle", "1,234.50 EUR", "ACC-1 ACC-2");
        assertThat(lines.subList(2, 5))
                .extracting(line -> line.strip().split(" +", -1)[1])
                .containsExactly("first", "second", "third");
        assertThat(lines.get(2)).contains("+3.20");
        assertThat(lines.get(5)).isEqualTo("1 alerts");
    }

    @Test
    void saysHowManyAlertsItDoesNotShow() {
        List<String> lines = print(page(12, alert("a1", 0.9), alert("a2", 0.8)), Map.of());

        assertThat(lines.getLast()).isEqualTo("12 alerts, of which the last 10 are not shown");
    }

    @Test
    void saysThatThereAreNone() {
        assertThat(print(page(0), Map.of())).containsExactly("no alerts");
    }

    private static List<String> print(KeysetPage<Alert> page, Map<String, Explanation> reasons) {
        StringWriter printed = new StringWriter();
        AlertTable.print(page, reasons, new PrintWriter(printed, true));
        return printed.toString().lines().toList();
    }

    private static KeysetPage<Alert> page(long total, Alert... alerts) {
        List<KeysetPage.Entry<Alert>> entries = List.of(alerts).stream()
                .map(alert -> new KeysetPage.Entry<>("cursor-" + alert.id(), alert))
                .toList();
        return new KeysetPage<>(entries, entries.size() < total, false, total);
    }

    private static Explanation leaf(String text, double value) {
        return node(text, value);
    }

    private static Explanation node(String text, double value, Explanation... details) {
        return new Explanation(
                "code." + text,
                new Statement(LocalizedText.same(text), LocalizedText.NONE),
                null,
                value,
                List.of(),
                List.of(details));
    }

    private static Alert alert(String id, double score) {
        Instant at = Instant.parse("2026-01-05T00:00:00Z");
        return new Alert(
                id,
                "key-" + id,
                "cycle",
                AlertStatus.OPEN,
                null,
                score,
                RiskGrade.HIGH_RISK,
                "headline",
                at,
                at,
                List.of(new Money(123_450, CurrencyUnit.of("EUR"))),
                3,
                List.of("ACC-1", "ACC-2"),
                List.of(),
                at,
                at,
                1,
                null,
                null,
                "run");
    }
}
