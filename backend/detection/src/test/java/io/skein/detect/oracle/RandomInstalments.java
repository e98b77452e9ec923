// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.oracle;

import io.skein.detect.money.ThresholdBand;
import io.skein.detect.sweep.NearThreshold;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraphs;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Small random graphs in which many amounts lie about 100, some of them again and again at even distances; with ties, desks, joint
 * accounts, shared identifiers, and currencies with a rate and without one.
 */
public final class RandomInstalments {

    private static final int DAYS = 60;

    private RandomInstalments() {}

    /** {@return a view} */
    public static GraphView view(Random random) {
        StringBuilder text = new StringBuilder("window: @0h .. @%dd\n".formatted(DAYS));
        int accounts = 3 + random.nextInt(5);
        for (int account = 0; account < accounts; account++) {
            for (int owner = random.nextInt(3); owner > 0; owner--) {
                text.append("owner: c%d a%d\n".formatted(random.nextInt(accounts), account));
            }
        }
        for (int group = 1 + random.nextInt(12); group > 0; group--) {
            addGroup(text, random, accounts);
        }
        Set<String> uses = new TreeSet<>();
        for (int use = random.nextInt(8); use > 0; use--) {
            String sort = random.nextInt(4) == 0 ? "DOCUMENT" : random.nextBoolean() ? "PHONE" : "ADDRESS";
            uses.add("c%d %s:%d".formatted(random.nextInt(accounts), sort, random.nextInt(3)));
        }
        TransferWindow window = TransferWindows.parse(text.toString());
        return new GraphView(
                window,
                IdentityGraphs.parse(String.join("\n", uses)),
                RateTable.onlyBase(CurrencyUnit.of("EUR"))
                        .with(LocalDate.parse("2020-01-01"), CurrencyUnit.of("USD"), 0.5));
    }

    /** {@return rules that it obeys often} */
    public static NearThreshold.Rules rules(Random random) {
        return new NearThreshold.Rules(
                Duration.ofHours(12 + random.nextInt(300)),
                new ThresholdBand(100, 0.7003 + 0.1 * random.nextInt(3)),
                2 + random.nextInt(2),
                random.nextInt(3) * 0.7001,
                0.2003 + random.nextInt(4));
    }

    /** Some payments of one payer: of one price at even distances, or as they come. */
    private static void addGroup(StringBuilder text, Random random, int accounts) {
        boolean isRegular = random.nextInt(3) == 0;
        int distance = isRegular ? 24 * (4 + random.nextInt(8)) : 12 * (1 + random.nextInt(4));
        int from = random.nextInt(accounts);
        int to = random.nextInt(accounts);
        int amount = amount(random);
        int hour = random.nextInt(DAYS * 12);
        String currency = switch (random.nextInt(8)) {
            case 0 -> "CHF";
            case 1 -> "USD";
            default -> "EUR";
        };
        for (int part = 1 + random.nextInt(5); part > 0 && hour < DAYS * 24; part--) {
            int units = isRegular ? amount : amount(random);
            text.append("a%d -%d.00 %s @%dh%s-> a%d\n"
                    .formatted(
                            from,
                            currency.equals("USD") ? 2 * units : units,
                            currency,
                            hour,
                            random.nextBoolean() ? " CASH" : "",
                            to));
            hour += isRegular ? distance + random.nextInt(40) : random.nextInt(distance);
            to = isRegular || random.nextInt(3) > 0 ? to : random.nextInt(accounts);
            from = isRegular || random.nextInt(3) > 0 ? from : random.nextInt(accounts);
        }
    }

    private static int amount(Random random) {
        return random.nextInt(5) == 0 ? 100 + random.nextInt(20) : 75 + random.nextInt(25);
    }
}
