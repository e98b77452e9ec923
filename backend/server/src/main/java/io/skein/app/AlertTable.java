// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.alert.Alert;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.model.Money;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import io.skein.score.Explanation;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints the alerts that stand, the highest score first, each with the reasons that weigh most. */
final class AlertTable {

    private static final int REASONS = 3;
    private static final Set<AlertStatus> GONE = EnumSet.of(AlertStatus.MERGED);
    private static final String ROW = "%-10s %5s  %-22s %-24s %s";

    private AlertTable() {}

    /**
     * Prints the alerts of a store.
     *
     * @param most how many alerts are shown; the last line says how many there are besides
     */
    static void print(AlertStore alerts, int most, PrintWriter out) {
        AlertFilter standing = AlertFilter.ofStatuses(EnumSet.complementOf(EnumSet.copyOf(GONE)));
        KeysetPage<Alert> page = alerts.page(standing, AlertSort.SCORE_DESC, PageSlice.first(most));
        Map<String, Explanation> reasons = new HashMap<>();
        alerts.dossiers(page.items().stream().map(Alert::id).toList())
                .forEach((id, dossier) -> reasons.put(id, dossier.explanation()));
        print(page, reasons, out);
    }

    /** Prints one page of alerts, each with the explanation of its score. */
    static void print(KeysetPage<Alert> page, Map<String, Explanation> reasons, PrintWriter out) {
        if (page.total() == 0) {
            out.println("no alerts");
            return;
        }
        out.println(ROW.formatted("GRADE", "SCORE", "PATTERN", "AMOUNT", "ACCOUNTS"));
        for (Alert alert : page.items()) {
            print(alert, reasons.get(alert.id()), out);
        }
        long hidden = page.total() - page.items().size();
        out.println(page.total() + " alerts" + (hidden == 0 ? "" : ", of which the last " + hidden + " are not shown"));
    }

    private static void print(Alert alert, @Nullable Explanation explanation, PrintWriter out) {
        out.println(ROW.formatted(
                words(alert.grade().name()),
                "%.2f".formatted(alert.score()),
                alert.typology(),
                alert.totals().stream().findFirst().map(AlertTable::amount).orElse(""),
                String.join(" ", alert.accountIds())));
        if (explanation == null) {
            return;
        }
        for (Explanation reason : heaviest(explanation)) {
            out.println("    %+6.2f  %s"
                    .formatted(reason.value(), reason.statement().line().english()));
        }
    }

    /** The leaves that say most for the score, heaviest first. */
    private static List<Explanation> heaviest(Explanation root) {
        return root.details().stream()
                .flatMap(AlertTable::leaves)
                .filter(leaf -> leaf.value() > 0)
                .sorted(Comparator.comparingDouble(Explanation::value).reversed())
                .limit(REASONS)
                .toList();
    }

    private static Stream<Explanation> leaves(Explanation node) {
        return node.details().isEmpty()
                ? Stream.of(node)
                : node.details().stream().flatMap(AlertTable::leaves);
    }

    private static String amount(Money money) {
        return "%,.2f %s".formatted(money.major(), money.currency());
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
