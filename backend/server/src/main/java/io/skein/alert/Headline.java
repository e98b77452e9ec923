// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.detect.Finding;
import io.skein.model.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in one line what a finding is. */
final class Headline {

    private Headline() {}

    static String of(String typology, Finding finding, List<Money> totals) {
        return typology + ": " + (totals.isEmpty() ? identities(finding) : flow(finding, totals)) + lists(finding);
    }

    private static String lists(Finding finding) {
        String named = finding.evidence().listings().stream()
                .map(listing -> listing.list() + " version " + listing.version())
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : "; list " + named;
    }

    private static String flow(Finding finding, List<Money> totals) {
        int transfers = finding.evidence().transfers().size();
        int accounts = finding.subject().accountIds().size();
        String more = totals.size() > 1 ? " and " + count(totals.size() - 1, "more currency", "more currencies") : "";
        return count(transfers, "transfer", "transfers") + " through " + count(accounts, "account", "accounts") + ", "
                + money(totals.getFirst()) + more + " moved within " + length(finding);
    }

    private static String identities(Finding finding) {
        return count(finding.subject().customerIds().size(), "customer", "customers") + " tied by "
                + count(finding.evidence().identifiers().size(), "shared identifier", "shared identifiers");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String money(Money money) {
        StringBuilder pattern = new StringBuilder("#,##0");
        int digits = money.currency().minorDigits();
        pattern.append(digits == 0 ? "" : "." + "0".repeat(digits));
        return new DecimalFormat(pattern.toString(), DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(money.major())
                + " " + money.currency();
    }

    private static String length(Finding finding) {
        Duration length = finding.window().length();
        if (length.toDays() >= 2) {
            return length.toDays() + " days";
        }
        return length.toHours() >= 2
                ? length.toHours() + " hours"
                : count((int) Math.max(1, length.toMinutes()), "minute", "minutes");
    }
}
