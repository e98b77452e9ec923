// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Often;
import io.skein.window.TransferWindows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The definition added up day by day and year by year from a list of payments. */
class AccountClassProperties {

    /** Account, owner, class; who is in no row is an account elsewhere. */
    private static final Map<String, List<String>> ACCOUNTS = new TreeMap<>(Map.of(
            "a0", List.of("ann", "II"),
            "a1", List.of("ann", "II"),
            "a2", List.of("ann", "III"),
            "a3", List.of("ann", "I"),
            "b0", List.of("ben", "II"),
            "b1", List.of("ben", "III")));

    private static final int HOURS_AHEAD = 8;
    private static final int LEAST_DAYS = 2;
    private static final int HOURS_A_DAY = 24;
    private static final int DAYS_TO_NEW_YEAR =
            (int) ChronoUnit.DAYS.between(TransferWindows.ORIGIN, Instant.parse("2027-01-01T00:00:00Z"));
    private static final Map<String, String> LOOSE = Map.of(
            "limitCurrency", "BASE",
            "secondClassDay", "900",
            "secondClassYear", "4000",
            "thirdClassDay", "500",
            "thirdClassYear", "2500",
            "minDays", "2");

    private final DetectorProbe<AccountClassParameters> probe = new DetectorProbe<>(new AccountClassDetector());

    @Property(tries = 1_000)
    void findsWhatTheDefinitionSays(@ForAll long seed) {
        List<Payment> payments = payments(new Random(seed));
        Set<String> found = new TreeSet<>();
        for (Finding finding : probe.with(LOOSE).run(text(payments))) {
            found.add(DetectorProbe.note(finding, "limitShare") + " " + new TreeSet<>(DetectorProbe.ids(finding)));
        }

        Often.found(found, 15);
        assertThat(found).isEqualTo(expected(payments));
    }

    @Property(tries = 200)
    void higherHubDegreeNeverLosesATransfer(@ForAll long seed) {
        String text = text(payments(new Random(seed)));
        Set<String> before = Set.of();
        for (int degree = 1; degree <= 20; degree++) {
            Map<String, String> values = new TreeMap<>(LOOSE);
            values.put("hubDegree", Integer.toString(degree));
            Set<String> found = new TreeSet<>();
            probe.with(values).run(text).forEach(finding -> found.addAll(DetectorProbe.ids(finding)));
            assertThat(found).containsAll(before);
            before = found;
        }
    }

    private record Payment(String id, String from, String to, int amount, int hour) {

        int day() {
            return Math.floorDiv(hour + HOURS_AHEAD, HOURS_A_DAY);
        }

        int year() {
            return day() < DAYS_TO_NEW_YEAR ? 0 : 1;
        }
    }

    private static Set<String> expected(List<Payment> payments) {
        Set<String> expected = new TreeSet<>();
        for (String owner : List.of("ann", "ben")) {
            for (String limited : List.of("II", "III")) {
                add(expected, "received", limited, received(payments, owner, limited));
                add(expected, "paid", limited, paid(payments, owner, limited));
            }
        }
        return expected;
    }

    private static void add(Set<String> expected, String words, String limited, List<Payment> all) {
        boolean isSecond = limited.equals("II");
        List<List<Payment>> days = beyond(all, Payment::day, isSecond ? 900 : 500);
        List<List<Payment>> years = beyond(all, Payment::year, isSecond ? 4_000 : 2_500);
        Set<String> ids = new TreeSet<>();
        if (days.size() >= LEAST_DAYS) {
            days.forEach(day -> day.forEach(each -> ids.add(each.id)));
        }
        years.forEach(year -> year.forEach(each -> ids.add(each.id)));
        if (!ids.isEmpty()) {
            expected.add(words + " through class " + limited + " " + ids);
        }
    }

    private static List<List<Payment>> beyond(List<Payment> all, ToIntFunction<Payment> period, int limit) {
        Map<Integer, List<Payment>> periods = new TreeMap<>();
        all.forEach(each -> periods.computeIfAbsent(period.applyAsInt(each), none -> new ArrayList<>())
                .add(each));
        return periods.values().stream()
                .filter(each -> each.stream().mapToInt(Payment::amount).sum() > limit)
                .toList();
    }

    private static List<Payment> paid(List<Payment> payments, String owner, String limited) {
        return payments.stream()
                .filter(each -> isOf(each.from, owner) && !isOf(each.to, owner))
                .filter(each -> isOfClass(each.from, limited))
                .toList();
    }

    /** Without what somebody gives back, as a whole, of what the owner has paid there before and not got back yet. */
    private static List<Payment> received(List<Payment> payments, String owner, String limited) {
        Map<String, Integer> owed = new HashMap<>();
        List<Payment> received = new ArrayList<>();
        for (Payment each : payments) {
            if (isOf(each.from, owner) && !isOf(each.to, owner)) {
                owed.merge(party(each.to), each.amount, Integer::sum);
            }
            if (isOf(each.to, owner) && !isOf(each.from, owner)) {
                String payer = party(each.from);
                if (owed.getOrDefault(payer, 0) >= each.amount) {
                    owed.merge(payer, -each.amount, Integer::sum);
                } else if (isOfClass(each.to, limited)) {
                    received.add(each);
                }
            }
        }
        return received;
    }

    private static boolean isOf(String account, String owner) {
        return party(account).equals(owner);
    }

    private static boolean isOfClass(String account, String limited) {
        return ACCOUNTS.getOrDefault(account, List.of()).contains(limited);
    }

    private static String party(String account) {
        return ACCOUNTS.getOrDefault(account, List.of(account)).getFirst();
    }

    private static List<Payment> payments(Random random) {
        List<String> all = new ArrayList<>(ACCOUNTS.keySet());
        all.addAll(List.of("x", "y"));
        List<Payment> payments = new ArrayList<>();
        int hour = (DAYS_TO_NEW_YEAR - 1) * HOURS_A_DAY;
        int count = 5 + random.nextInt(30);
        for (int number = 0; number < count; number++) {
            hour += 1 + random.nextInt(7);
            String from = all.get(random.nextInt(all.size()));
            String to = all.get(random.nextInt(all.size()));
            if (!from.equals(to)) {
                payments.add(new Payment("p%02d".formatted(number), from, to, 100 * (1 + random.nextInt(9)), hour));
            }
        }
        return payments;
    }

    private static String text(List<Payment> payments) {
        StringBuilder text = new StringBuilder("window: @0h .. @9999h\n");
        ACCOUNTS.forEach((account, known) -> text.append(
                "owner: %s %s\naccount: %s class=%s\n".formatted(known.getFirst(), account, account, known.getLast())));
        payments.forEach(each -> text.append(
                "#%s %s -%d.00 EUR @%dh-> %s\n".formatted(each.id, each.from, each.amount, each.hour, each.to)));
        return text.toString();
    }
}
