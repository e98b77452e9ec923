// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.alert.AlertStore;
import io.skein.alert.evidence.EvidenceBundle;
import io.skein.alert.jdbc.JdbcAlertStore;
import io.skein.detect.ParameterValues;
import io.skein.detect.cycle.CycleDetector;
import io.skein.detect.exposure.ExposureDetector;
import io.skein.detect.layering.LayeringDetector;
import io.skein.exec.Limits;
import io.skein.exec.Progress;
import io.skein.indicator.IndicatorStore;
import io.skein.indicator.jdbc.JdbcIndicatorStore;
import io.skein.jdbc.Database;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.model.Money;
import io.skein.model.Transfer;
import io.skein.run.confirmed.ConfirmedParties;
import io.skein.run.jdbc.JdbcRunStore;
import io.skein.score.GradeCutOffs;
import io.skein.score.ScoreModels;
import io.skein.watch.ListVersion;
import io.skein.watch.StoredLists;
import io.skein.watch.WatchListStore;
import io.skein.watch.jdbc.JdbcWatchListStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole line over a graph in memory, with the real detectors, scores and stores. */
public final class ScanBench {

    public static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");
    public static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");

    private static final CurrencyUnit USD = CurrencyUnit.of("USD");

    public final GraphInMemory graph = new GraphInMemory();
    public final AlertStore alerts;
    public final IndicatorStore indicators;
    public final DetectorSet detectors = DetectorSet.configured(
            List.of(new CycleDetector(), new ExposureDetector(), new LayeringDetector()),
            Map.<String, ParameterValues>of());
    public final WatchListStore lists;
    public final RunService service;

    public ScanBench(Database database) {
        alerts = new JdbcAlertStore(database);
        indicators = new JdbcIndicatorStore(database);
        lists = new JdbcWatchListStore(database);
        ScanRun scan = new ScanRun(
                new ScanRun.GraphEnds(graph, listsInForce(), graph),
                detectors,
                Scoring.of(ScoreModels.defaults(), GradeCutOffs.DEFAULTS, detectors),
                new ScanRun.Kept(alerts, indicators),
                new ScanSettings(new Rates(USD, List.of()), Limits.DEFAULTS, 1, ScanSettings.Windows.DEFAULTS),
                InstantSource.fixed(NOW));
        service = new RunService(new JdbcRunStore(database), scan, InstantSource.fixed(NOW), "test");
    }

    /** {@return the lists, with accounts that have an account number each: their id after {@code no-}} */
    public ListsInForce listsInForce() {
        return new ListsInForce(
                new StoredLists(lists),
                (numbers, knownAt) -> numbers.stream()
                        .filter(number -> number.startsWith("no-"))
                        .collect(Collectors.toMap(number -> number, number -> List.of(number.substring(3)))),
                new ConfirmedParties(alerts, lists, InstantSource.fixed(NOW)));
    }

    /** Imports a list whose entries name these accounts. */
    public void list(String name, String... accountIds) {
        String all = String.join(",", accountIds);
        lists.add(
                name,
                new ListVersion.Content(EvidenceBundle.sha256(all), accountIds.length, accountIds.length, 0),
                new ListVersion.Origin("list.csv", null, NOW, "investigator"),
                receiver -> List.of(accountIds)
                        .forEach(id -> receiver.accept(new ListEntry(
                                "entry-" + id,
                                ListEntry.Kind.ACCOUNT,
                                "",
                                List.of(new ListKey(ListKey.Kind.ACCOUNT, id)),
                                "fraud",
                                null,
                                null))));
    }

    /** {@return the run, ended} */
    public Run scan() {
        return service.runNow(ScanRequest.ofEverything(RunTrigger.COMMAND_LINE, "command line"), Progress.NONE);
    }

    /** {@return a transfer so many hours after the first day} */
    public static Transfer transfer(String id, String from, String to, int hour, long dollars) {
        Money money = new Money(dollars * 100, USD);
        return new Transfer(id, from, to, DAY.plus(Duration.ofHours(hour)), money, money, Channel.WIRE, null);
    }

    /** {@return a ring of that many accounts, each passing on nearly all of it an hour later} */
    public static List<Transfer> ring(String name, int accounts, int hour, long dollars) {
        List<Transfer> ring = new ArrayList<>();
        for (int place = 0; place < accounts; place++) {
            ring.add(transfer(
                    name + "-t" + place,
                    name + "-" + place,
                    name + "-" + (place + 1) % accounts,
                    hour + place,
                    dollars - place * dollars / 100));
        }
        return ring;
    }
}
