// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.exec.RunContext;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindowBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A bank where people pay each other by chance, and here and there ten of them pay one account within hours. */
record Gatherers(GraphView view, Labels labels) {

    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final CurrencyUnit EURO = CurrencyUnit.of("EUR");
    private static final int PEOPLE = 300;
    private static final int DAYS = 40;
    private static final int ORDINARY = 4_000;
    private static final int GATHERINGS = 24;
    private static final int PAYERS = 10;

    static Gatherers drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TransferWindowBuilder window =
                new TransferWindowBuilder(new TimeWindow(BEGIN, BEGIN.plus(Duration.ofDays(DAYS + 1))));
        for (int number = 0; number < ORDINARY; number++) {
            window.transfer(
                    transfer("n" + number, person(random), person(random), random.nextInt(DAYS * 1_440), random));
        }
        Set<String> suspicious = new HashSet<>();
        for (int gathering = 0; gathering < GATHERINGS; gathering++) {
            String gatherer = person(random);
            int begin = (int) ((long) gathering * DAYS * 1_440 / GATHERINGS);
            for (int payer = 0; payer < PAYERS; payer++) {
                String id = "g" + gathering + "-" + payer;
                window.transfer(transfer(id, person(random), gatherer, begin + random.nextInt(300), random));
                suspicious.add(id);
            }
        }
        GraphView view = new GraphView(window.build(), IdentityGraph.EMPTY, RateTable.onlyBase(EURO));
        return new Gatherers(view, new Labels(suspicious, Set.of()));
    }

    static TrainingData data(Gatherers bank, Labels labels) {
        return TrainingData.of(bank.view(), labels, Duration.ZERO, RunContext.plain());
    }

    List<String> ids() {
        return new ArrayList<>(IntStream.range(0, view.transfers().transferCount())
                .mapToObj(view.transfers()::transferId)
                .toList());
    }

    private static String person(SplittableRandom random) {
        return "p" + random.nextInt(PEOPLE);
    }

    private static Transfer transfer(String id, String from, String to, int minute, SplittableRandom random) {
        Money money = new Money(1_000 + random.nextInt(100_000), EURO);
        return new Transfer(id, from, to, BEGIN.plus(Duration.ofMinutes(minute)), money, money, Channel.ACH, null);
    }
}
