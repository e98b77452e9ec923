// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.oracle;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraphs;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Small random graphs in which money often moves on, in whole yen so that it can be spent note by note, and in won, which have no
 * rate. With ties, transfers to oneself, joint accounts, several accounts of one owner, people of all ages in several countries,
 * shared addresses, devices and documents.
 */
public final class RandomMoney {

    private static final List<String> ACCOUNTS =
            List.of("a0", "a1", "a2", "a3", "a4", "a5", "a6", "DE89370400440532013000", "GB82WEST12345698765432");
    private static final List<String> COUNTRIES = List.of("DE", "CN", "FR");
    private static final List<String> BICS = List.of("DEUTDEFF", "BKCHCNBJ", "BNPAFRPP");
    private static final int HOURS = 72;

    private RandomMoney() {}

    /** {@return a view; the same seed gives the same one} */
    public static GraphView view(long seed) {
        Random random = new Random(seed);
        List<String> names = ACCOUNTS.subList(0, 4 + random.nextInt(ACCOUNTS.size() - 3));
        StringBuilder text = new StringBuilder("window: @-1d .. @%dh\n".formatted(HOURS + 1));
        addPayments(text, random, names);
        Set<String> customers = new TreeSet<>();
        boolean areBics = random.nextInt(3) > 0;
        for (String name : names) {
            for (int owner = random.nextInt(3); owner > 0; owner--) {
                String customer = "c" + random.nextInt(names.size());
                text.append("owner: %s %s\n".formatted(customer, name));
                customers.add(customer);
            }
            text.append(accountLine(random, name, areBics));
        }
        customers.forEach(customer -> text.append(customerLine(random, customer)));
        TransferWindow window = TransferWindows.parse(text.toString());
        return new GraphView(
                window,
                IdentityGraphs.parse(identities(random, names.size())),
                TransferWindows.profiles(window, text.toString()),
                RateTable.onlyBase(CurrencyUnit.of("JPY")));
    }

    private static String accountLine(Random random, String name, boolean areBics) {
        String bank = areBics ? BICS.get(random.nextInt(BICS.size())) : "B" + random.nextInt(2);
        return "account: " + name + (random.nextBoolean() ? " bank=" + bank : "")
                + (random.nextInt(3) > 0 ? " opened=@%dh".formatted(random.nextInt(5 * 24) - 3 * 24) : "") + "\n";
    }

    private static String customerLine(Random random, String customer) {
        String kind = random.nextInt(6) == 0 ? "LEGAL" : "NATURAL";
        String born = random.nextInt(3) == 0
                ? ""
                : " born=%d-01-0%d".formatted(1940 + random.nextInt(75), 3 + random.nextInt(6));
        String country = random.nextInt(4) == 0 ? "" : " country=" + COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        return "customer: %s %s%s%s\n".formatted(customer, kind, born, country);
    }

    private static String identities(Random random, int customers) {
        Set<String> lines = new TreeSet<>();
        for (int customer = 0; customer < customers; customer++) {
            for (String sort : List.of("ADDRESS", "DEVICE", "DEVICE", "DOCUMENT")) {
                if (random.nextInt(sort.equals("DOCUMENT") ? 6 : 2) == 0) {
                    lines.add("c%d %s:%d".formatted(customer, sort, random.nextInt(3)));
                }
            }
            if (random.nextInt(8) == 0) {
                lines.add("declared: c%d c%d".formatted(customer, customer + 1));
            }
        }
        return String.join("\n", lines);
    }

    private static void addPayments(StringBuilder text, Random random, List<String> names) {
        Step before = Step.of(random, names, 0);
        for (int transfer = 5 + random.nextInt(35); transfer > 0; transfer--) {
            Step step = random.nextInt(3) == 0
                    ? Step.of(random, names, random.nextInt(60 * HOURS))
                    : before.next(random, names.get(random.nextInt(names.size())));
            text.append(step.line(random));
            before = step;
        }
    }

    private record Step(String from, String to, int amount, String currency, int minute) {

        static Step of(Random random, List<String> names, int minute) {
            return new Step(
                    names.get(random.nextInt(names.size())),
                    names.get(random.nextInt(names.size())),
                    1 + random.nextInt(30),
                    random.nextInt(6) == 0 ? "KRW" : "JPY",
                    minute / 10 * 10);
        }

        /** Most goes on, now and then to several. */
        Step next(Random random, String payee) {
            int rest = Math.max(1, amount - random.nextInt(1 + amount / 5));
            int later = Math.min(60 * HOURS, minute + 10 * random.nextInt(30));
            return random.nextInt(4) == 0
                    ? new Step(from, payee, Math.max(1, amount - random.nextInt(9)), currency, later)
                    : new Step(to, payee, rest, currency, later);
        }

        String line(Random random) {
            Channel[] channels = Channel.values();
            return "%s -%d %s @%dm %s-> %s\n"
                    .formatted(from, amount, currency, minute, channels[random.nextInt(channels.length)], to);
        }
    }
}
