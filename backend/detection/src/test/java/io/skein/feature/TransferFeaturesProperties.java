// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.skein.exec.RunContext;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TransferFeaturesProperties {

    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final CurrencyUnit EURO = CurrencyUnit.of("EUR");
    private static final TimeWindow INTERVAL = new TimeWindow(BEGIN, BEGIN.plus(Duration.ofDays(60)));
    private static final Duration DAY = Duration.ofDays(1);

    @Property(tries = 60)
    void laterTransfersChangeNoFeature(@ForAll long seed) {
        for (Duration delay : List.of(Duration.ZERO, DAY)) {
            List<Transfer> all = transfers(seed, 120);
            Instant known = all.get(60).at().plus(delay);
            List<Transfer> early =
                    all.stream().filter(each -> !each.at().isAfter(known)).toList();
            Map<String, float[]> before = features(early, delay);
            Map<String, float[]> after = features(all, delay);
            early.stream()
                    .filter(each -> !each.at().plus(delay).isAfter(known))
                    .forEach(each -> assertThat(after.get(each.id())).isEqualTo(before.get(each.id())));
        }
    }

    @Property(tries = 40)
    void transfersOlderThanTheHistoryChangeOnlyWhatFollowsMoney(@ForAll long seed) {
        List<Transfer> all = transfers(seed, 120);
        Transfer last = all.getLast();
        List<Transfer> recent = all.stream()
                .filter(each -> each.at().isAfter(last.at().minus(TransferFeatures.HISTORY)))
                .toList();
        FeatureSchema schema = of(all, Duration.ZERO).schema();
        float[] whole = requireNonNull(features(all, Duration.ZERO).get(last.id()));
        float[] cut = requireNonNull(features(recent, Duration.ZERO).get(last.id()));
        for (int place = 0; place < schema.size(); place++) {
            String name = schema.names().get(place);
            if (!name.startsWith("flow.")) {
                assertThat(Float.valueOf(cut[place])).as(name).isEqualTo(Float.valueOf(whole[place]));
            }
        }
    }

    @Property(tries = 40)
    void shiftingAllTimesByWeeksChangesNothing(@ForAll long seed) {
        List<Transfer> all = transfers(seed, 100);
        Map<String, float[]> moved =
                features(mapped(all, each -> at(each, each.at().plus(Duration.ofDays(14)))), DAY);
        features(all, DAY).forEach((id, row) -> assertThat(moved.get(id)).isEqualTo(row));
    }

    @Property(tries = 40)
    void theCopyOfAGraphBesideItChangesNothing(@ForAll long seed) {
        List<Transfer> all = transfers(seed, 80);
        List<Transfer> both = new ArrayList<>(all);
        both.addAll(mapped(
                all,
                each -> new Transfer(
                        "x" + each.id(),
                        "x" + each.fromAccountId(),
                        "x" + each.toAccountId(),
                        each.at(),
                        each.paid(),
                        each.received(),
                        each.channel(),
                        null)));
        Map<String, float[]> together = features(both, Duration.ZERO);
        features(all, Duration.ZERO).forEach((id, row) -> {
            assertThat(together.get(id)).isEqualTo(row);
            assertThat(together.get("x" + id)).isEqualTo(row);
        });
    }

    private static Map<String, float[]> features(List<Transfer> transfers, Duration delay) {
        TransferWindow window = window(transfers);
        TransferFeatures features = TransferFeatures.of(view(window), delay, RunContext.plain());
        Map<String, float[]> rows = new HashMap<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            rows.put(window.transferId(transfer), features.of(transfer));
        }
        return rows;
    }

    private static TransferFeatures of(List<Transfer> transfers, Duration delay) {
        return TransferFeatures.of(view(window(transfers)), delay, RunContext.plain());
    }

    private static GraphView view(TransferWindow window) {
        return new GraphView(window, IdentityGraph.EMPTY, RateTable.onlyBase(EURO));
    }

    private static TransferWindow window(List<Transfer> transfers) {
        TransferWindowBuilder builder = new TransferWindowBuilder(INTERVAL);
        transfers.forEach(builder::transfer);
        return builder.build();
    }

    private static List<Transfer> mapped(List<Transfer> transfers, UnaryOperator<Transfer> how) {
        return transfers.stream().map(how).toList();
    }

    private static Transfer at(Transfer transfer, Instant at) {
        return new Transfer(
                transfer.id(),
                transfer.fromAccountId(),
                transfer.toAccountId(),
                at,
                transfer.paid(),
                transfer.received(),
                transfer.channel(),
                null);
    }

    /** Ten accounts, some instants tied, some transfers to the same account, over about three weeks; in time order. */
    private static List<Transfer> transfers(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] minutes = random.longs(count, 0, 21 * 24 * 2).sorted().toArray();
        Transfer[] made = new Transfer[count];
        for (int number = 0; number < count; number++) {
            Money money = new Money(1_000 + random.nextInt(5) * 500L, EURO);
            made[number] = new Transfer(
                    "t" + number,
                    "a" + random.nextInt(10),
                    "a" + random.nextInt(10),
                    BEGIN.plus(Duration.ofMinutes(30 * minutes[number])),
                    money,
                    money,
                    Channel.ACH,
                    null);
        }
        return Arrays.asList(made);
    }
}
