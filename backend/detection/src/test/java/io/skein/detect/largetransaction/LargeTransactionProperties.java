// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.oracle.Often;
import io.skein.model.Channel;
import io.skein.model.Transfer;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Holds the sweep to sums made by grouping transfers by calendar. */
class LargeTransactionProperties {

    @Property(tries = 500)
    void findsEveryDayThatReachesItsThreshold(
            @ForAll long seed, @ForAll @IntRange(min = -12, max = 14) int offsetHours) {
        TransferWindow window = TransferWindows.parse(random(seed));
        ZoneOffset zone = ZoneOffset.ofHours(offsetHours);
        List<Transfer> all = IntStream.range(0, window.transferCount())
                .mapToObj(window::transfer)
                .filter(each -> !each.fromAccountId().equals(each.toAccountId()))
                .toList();
        Set<Set<String>> expected = new HashSet<>();
        Set<Set<String>> found = new HashSet<>();
        for (boolean out : new boolean[] {true, false}) {
            all.stream()
                    .collect(Collectors.groupingBy(each -> List.of(
                            out ? each.fromAccountId() : each.toAccountId(),
                            LocalDate.ofInstant(each.at(), zone),
                            each.channel() == Channel.CASH)))
                    .values()
                    .stream()
                    .filter(day -> day.stream()
                                    .mapToLong(each -> each.paid().amountMinor())
                                    .sum()
                            >= (day.getFirst().channel() == Channel.CASH ? 8_000 : 20_000))
                    .forEach(day -> expected.add(ids(out, day)));
        }
        new DetectorProbe<>(new LargeTransactionDetector())
                .with(Map.of(
                        "alertOn", "EVERY",
                        "cashThreshold", "80",
                        "transferThreshold", "200",
                        "utcOffset", "PT" + offsetHours + "H"))
                .run(TransferWindows.format(window))
                .forEach(finding -> found.add(ids(
                        finding.evidence().transfers().stream()
                                .allMatch(each -> each.fromAccountId()
                                        .equals(finding.subject().accountIds().getFirst())),
                        finding.evidence().transfers())));

        Often.found(found, 45);
        assertThat(found).isEqualTo(expected);
    }

    private static Set<String> ids(boolean out, List<Transfer> transfers) {
        Set<String> ids = transfers.stream().map(Transfer::id).collect(Collectors.toSet());
        ids.add(out ? "out" : "in");
        return ids;
    }

    private static String random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int transfers = 1 + random.nextInt(40);
        for (int transfer = 0; transfer < transfers; transfer++) {
            text.append("a%d -%d.%02d EUR @%dh%s-> a%d\n"
                    .formatted(
                            random.nextInt(4),
                            21 + random.nextInt(60),
                            random.nextInt(100),
                            random.nextInt(96),
                            random.nextBoolean() ? " CASH" : "",
                            random.nextInt(4)));
        }
        return text.toString();
    }
}
