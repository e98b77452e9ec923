// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.exec.RunContext;
import io.skein.graph.cache.CachedWindowReader;
import io.skein.localneo4j.LocalNeo4j;
import io.skein.localneo4j.LocalNeo4jSettings;
import io.skein.localneo4j.OfflineImport;
import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.Fact;
import io.skein.model.Money;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import io.skein.model.RecordedFact;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.RateTable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Value;

/**
 * Measures how fast a window is read over Bolt, against bare Bolt: the same number of lists of integers that no store had to be
 * asked for.
 *
 * <p>Arguments: DIRECTORY TRANSFERS ACCOUNTS RUNS THREADS. Fills a Neo4j in the directory if there is none. Prints seconds on the clock and
 * processor seconds of server and reader, and the rate that two free processors would give: both work side by side, so it
 * is bounded by the busier thread and by half of the sum.
 */
public final class WindowReadBenchmark {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-07-02T00:00:00Z");
    private static final CurrencyUnit[] CURRENCIES = {
        CurrencyUnit.of("USD"), CurrencyUnit.of("EUR"), CurrencyUnit.of("CNY")
    };
    private static final int ROW = 50;
    private static final String BARE = "UNWIND range(1, $rows) AS row RETURN range(row, row + $last) AS ids,"
            + " range(row, row + $last) AS to, range(row, row + $last) AS at, range(row, row + $last) AS amount,"
            + " range(row, row + $last) AS codes";

    private final LocalNeo4j neo4j;
    private final PrintStream out;

    private WindowReadBenchmark(LocalNeo4j neo4j, PrintStream out) {
        this.neo4j = neo4j;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        int transfers = Integer.parseInt(arguments[1]);
        int accounts = Integer.parseInt(arguments[2]);
        int runs = Integer.parseInt(arguments[3]);
        int threads = Integer.parseInt(arguments[4]);
        LocalNeo4jSettings settings = LocalNeo4jSettings.in(home);
        boolean isNew = !Files.exists(home);
        if (isNew) {
            fill(settings, transfers, accounts);
        }
        try (LocalNeo4j neo4j = LocalNeo4j.start(settings);
                Driver driver = GraphDatabase.driver(
                        neo4j.boltUri(), AuthTokens.basic(LocalNeo4j.USERNAME, neo4j.password()))) {
            GraphStore store = new GraphStore(driver, InstantSource.system(), Duration.ofMinutes(1));
            store.prepare();
            WindowReadBenchmark benchmark = new WindowReadBenchmark(neo4j, System.out);
            Neo4jWindowReader reader = new Neo4jWindowReader(store);
            RunContext context = RunContext.plain().withThreads(threads);
            TimeWindow all = reader.extent();
            RateTable rates = RateTable.onlyBase(CURRENCIES[0]);
            Path kept = home.resolveSibling(home.getFileName() + "-window");
            CachedWindowReader cached = new CachedWindowReader(reader, new Neo4jWindowFeed(store), kept);
            for (int run = 0; run < runs; run++) {
                Files.deleteIfExists(kept.resolve("window.columns"));
                IntSupplier readKept = () ->
                        cached.read(all, RECORDED, rates, context).transfers().transferCount();
                benchmark.measure("kept window, first time", readKept);
                benchmark.measure("kept window, from then on", readKept);
                benchmark.measure("bare Bolt, lists of integers", () -> bare(driver, transfers));
                benchmark.measure(
                        "window, what holds now",
                        () -> reader.read(all, RECORDED, rates, context)
                                .transfers()
                                .transferCount());
                benchmark.measure(
                        "window, as known earlier",
                        () -> reader.read(all, RECORDED.minusMillis(1), rates, context)
                                .transfers()
                                .transferCount());
            }
        }
    }

    private void measure(String what, IntSupplier work) {
        Duration server = cpu(neo4j.processId());
        Duration own = cpu(ProcessHandle.current().pid());
        long start = System.nanoTime();
        int transfers = work.getAsInt();
        double clock = (System.nanoTime() - start) / 1e9;
        double serverCpu = seconds(cpu(neo4j.processId()).minus(server));
        double ownCpu = seconds(cpu(ProcessHandle.current().pid()).minus(own));
        out.printf(
                "%-30s %,10d in %6.2f s = %,9.0f/s; processor: server %6.2f s, reader %6.2f s = %,9.0f/s on two%n",
                what, transfers, clock, transfers / clock, serverCpu, ownCpu, transfers / ((serverCpu + ownCpu) / 2));
    }

    private static int bare(Driver driver, int transfers) {
        try (var session = driver.session()) {
            return session.executeRead(transaction -> {
                Result result = transaction.run(BARE, Map.of("rows", transfers / ROW, "last", ROW - 1));
                int count = 0;
                while (result.hasNext()) {
                    count += sum(result.next()) == 0 ? 0 : ROW;
                }
                return count;
            });
        }
    }

    private static long sum(Record row) {
        long sum = 0;
        for (Value list : row.values()) {
            for (int place = 0; place < ROW; place++) {
                sum += list.get(place).asLong();
            }
        }
        return sum;
    }

    private static Duration cpu(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    private static void fill(LocalNeo4jSettings settings, int transfers, int accounts) throws IOException {
        Path directory = Files.createDirectories(settings.home().resolve("import"));
        Random random = new Random(1);
        try (ImportFiles files = new ImportFiles(directory)) {
            for (int number = 0; number < accounts; number++) {
                String id = "A%07d".formatted(number);
                files.add(
                        recorded(new Account(id, "B1", id, AccountKind.CURRENT, null, CURRENCIES[0], null, null)),
                        false);
                if (number % 2 == 0) {
                    files.add(
                            recorded(new Customer("C" + number / 2, PartyKind.NATURAL, "N", null, "DE", null)), false);
                }
                files.add(recorded(new Ownership("C" + number / 2, id, Ownership.Role.OWNER, null)), false);
            }
            for (int number = 0; number < transfers; number++) {
                files.add(recorded(transfer(number, accounts, random)), false);
            }
            new OfflineImport(settings).run(files.sources());
        }
    }

    private static Transfer transfer(int number, int accounts, Random random) {
        CurrencyUnit currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
        Money paid = new Money(1 + (long) Math.exp(random.nextGaussian() * 2.5 + 10), currency);
        Money received = random.nextInt(20) == 0 ? new Money(1 + paid.amountMinor() / 2, CURRENCIES[0]) : paid;
        return new Transfer(
                "T-%012d".formatted(number),
                "A%07d".formatted((int) (accounts * Math.pow(random.nextDouble(), 1.5))),
                "A%07d".formatted(random.nextInt(accounts)),
                START.plusMillis((long) (random.nextDouble() * 86_400_000 * 180)),
                paid,
                received,
                Channel.values()[random.nextInt(5)],
                random.nextInt(3) == 0 ? "invoice " + number : null);
    }

    private static RecordedFact recorded(Fact fact) {
        // a last one a day later, so that the rest can also be asked for as known before
        return new RecordedFact(fact, RECORDED.minusSeconds(fact.id().equals("C0") ? 0 : 86_400), "benchmark.csv");
    }
}
