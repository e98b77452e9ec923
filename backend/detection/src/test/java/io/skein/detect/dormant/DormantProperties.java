// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.dormant;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Often;
import io.skein.window.Profiles;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the detector against the definition, tried on every account and every transfer. */
class DormantProperties {

    private static final long IDLE_HOURS = 30;
    private static final long QUIET_HOURS = 24;
    private static final long SPAN_HOURS = 12;
    private static final double LEAST_MINOR = 100;
    private static final Map<String, String> LOOSE = Map.of(
            "minIdle",
            "PT30H",
            "minQuiet",
            "P1D",
            "span",
            "PT12H",
            "minGrowth",
            "2",
            "minTransfers",
            "1",
            "minTransfer",
            "0",
            "minAmount",
            "0");

    private final DetectorProbe<DormantParameters> probe = new DetectorProbe<>(new DormantDetector());

    @Property(tries = 1_000)
    void findsWhatTheDefinitionSays(@ForAll long seed) {
        TransferWindow window = TransferWindows.parse(randomText(seed));
        Profiles profiles = TransferWindows.profiles(window, randomText(seed));
        Set<String> found = new TreeSet<>();
        for (Finding finding : probe.with(LOOSE).run(randomText(seed))) {
            found.add(finding.subject().accountIds().getFirst() + " "
                    + DetectorProbe.ids(finding).getFirst());
        }

        Often.found(found, 60);
        assertThat(found).isEqualTo(expected(window, profiles));
    }

    private static Set<String> expected(TransferWindow window, Profiles profiles) {
        Set<String> expected = new TreeSet<>();
        for (int account = 0; account < window.accountCount(); account++) {
            int[] all = transfers(window, account);
            for (int place = 0; place < all.length; place++) {
                if (hour(window, all[place]) - quietSince(window, profiles, account, place) >= IDLE_HOURS
                        && wakes(window, all, place)) {
                    expected.add(window.accounts().id(account) + " " + window.transferId(all[place]));
                }
            }
        }
        return expected;
    }

    private static long quietSince(TransferWindow window, Profiles profiles, int account, int place) {
        int[] all = transfers(window, account);
        if (place > 0) {
            return hour(window, all[place - 1]);
        }
        long opened = profiles.openedAtMillis(account);
        long begin = window.interval().from().toEpochMilli();
        boolean isSeen = opened >= begin || hour(window, all[place]) - begin / 3_600_000 >= QUIET_HOURS;
        return opened == Profiles.UNKNOWN || !isSeen ? hour(window, all[place]) : Math.floorDiv(opened, 3_600_000L);
    }

    private static boolean wakes(TransferWindow window, int[] all, int place) {
        double now = flow(window, all, hour(window, all[place]), hour(window, all[place]) + SPAN_HOURS, all.length);
        double earlier = IntStream.range(0, place)
                .mapToDouble(last -> flow(
                        window, all, hour(window, all[last]) - SPAN_HOURS + 1, hour(window, all[last]) + 1, last + 1))
                .max()
                .orElse(0);
        return now >= 2 * Math.max(LEAST_MINOR, earlier);
    }

    private static double flow(TransferWindow window, int[] all, long fromHour, long toHour, int places) {
        return IntStream.range(0, places)
                .filter(place -> hour(window, all[place]) >= fromHour && hour(window, all[place]) < toHour)
                .mapToLong(place -> window.paidMinor(all[place]))
                .sum();
    }

    private static int[] transfers(TransferWindow window, int account) {
        return IntStream.range(0, window.transferCount())
                .filter(transfer -> window.from(transfer) != window.to(transfer))
                .filter(transfer -> window.from(transfer) == account || window.to(transfer) == account)
                .toArray();
    }

    private static long hour(TransferWindow window, int transfer) {
        return window.epochMillis(transfer) / 3_600_000;
    }

    private static String randomText(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int transfers = 1 + random.nextInt(25);
        for (int transfer = 0; transfer < transfers; transfer++) {
            text.append("a%d -%d.00 EUR @%dh-> a%d\n"
                    .formatted(random.nextInt(5), 1 + random.nextInt(900), random.nextInt(10 * 24), random.nextInt(5)));
        }
        for (int account = 0; account < 5; account++) {
            if (random.nextBoolean()) {
                text.append("account: a%d opened=@%dh\n".formatted(account, random.nextInt(12 * 24) - 2 * 24));
            }
        }
        return text.toString();
    }
}
