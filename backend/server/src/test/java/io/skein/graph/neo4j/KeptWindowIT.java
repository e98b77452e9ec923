// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static io.skein.graph.neo4j.Facts.RECORDED;
import static io.skein.graph.neo4j.Facts.account;
import static io.skein.graph.neo4j.Facts.customer;
import static io.skein.graph.neo4j.Facts.device;
import static io.skein.graph.neo4j.Facts.openedAccount;
import static io.skein.graph.neo4j.Facts.owns;
import static io.skein.graph.neo4j.Facts.phone;
import static io.skein.graph.neo4j.Facts.recorded;
import static io.skein.graph.neo4j.Facts.transfer;
import static io.skein.graph.neo4j.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.skein.exec.RunContext;
import io.skein.graph.cache.CachedWindowReader;
import io.skein.model.CurrencyUnit;
import io.skein.model.Fact;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KeptWindowIT {

    @RegisterExtension
    static final EmptyGraph GRAPH = new EmptyGraph();

    private static final long SEED = 17;

    @TempDir
    private Path directory;

    private final Neo4jFactWriter writer = new Neo4jFactWriter(GRAPH.store());
    private final Neo4jWindowReader graph = new Neo4jWindowReader(GRAPH.store());
    private final Neo4jWindowFeed feed = new Neo4jWindowFeed(GRAPH.store());

    @Test
    void equalsTheGraphAfterEachBatch() {
        write(writer, customer("K0", "Ada"), customer("K1", "Bob"), customer("K2", "Eve"));
        write(writer, device("D0"), device("D1"));
        write(writer, account("A0"), account("A1"), account("A2"), account("A3"));
        CachedWindowReader kept = new CachedWindowReader(graph, feed, directory);
        Random random = new Random(SEED);
        for (int day = 1; day <= 12; day++) {
            for (int change = random.nextInt(25); change >= 0; change--) {
                // one day comes late: recorded before the one that came before it
                writer.write(List.of(recorded(change(random), day == 9 ? 7 : day)));
            }
            TimeWindow interval = graph.extent();
            Instant now = graph.watermark();
            assertThat(text(kept.read(interval, now, rates(), RunContext.plain())))
                    .as("day %d", day)
                    .isEqualTo(text(graph.read(interval, now, rates(), RunContext.plain())));
        }
        assertThat(directory.resolve("window.columns")).exists();
        Instant then = RECORDED.plus(Duration.ofDays(4));
        assertThat(text(kept.read(graph.extent(), then, rates(), RunContext.plain())))
                .isEqualTo(text(graph.read(graph.extent(), then, rates(), RunContext.plain())));
    }

    @Test
    void tellsOneStateFromTheNext() {
        write(writer, customer("K0", "Ada"));
        write(writer, account("A0"), account("A1"));
        List<Object> states = new ArrayList<>(List.of(feed.state()));
        for (Fact fact : List.of(
                transfer("T1", "A0", "A1", 1, "1.00"),
                transfer("T1", "A0", "A1", 1, "2.00"),
                owns("K0", "A0"),
                openedAccount("A0", Facts.START),
                account("A2"),
                customer("K0", "Ada Lovelace"),
                customer("K1", "Bob"))) {
            write(writer, fact);
            states.add(feed.state());
        }
        assertThat(states).doesNotHaveDuplicates();
    }

    private static Fact change(Random random) {
        String customer = "K" + random.nextInt(3);
        return switch (random.nextInt(10)) {
            case 0 ->
                new Ownership(
                        customer,
                        "A" + random.nextInt(4),
                        Ownership.Role.values()[random.nextInt(Ownership.Role.values().length)],
                        null);
            case 1 -> phone(customer, "+49" + random.nextInt(3), since(random));
            case 2 ->
                new Login(
                        "L" + random.nextInt(6),
                        customer,
                        "D" + random.nextInt(2),
                        Facts.START.plus(Duration.ofHours(random.nextInt(300))),
                        null);
            case 3 -> openedAccount("A" + random.nextInt(4), Facts.START.plusSeconds(random.nextInt(9)));
            case 4 -> customer(customer, "Name " + random.nextInt(3));
            default ->
                transfer(
                        "T" + random.nextInt(60),
                        "A" + random.nextInt(4),
                        "A" + random.nextInt(4),
                        random.nextInt(200),
                        (1 + random.nextInt(9)) + ".00");
        };
    }

    private static @Nullable Instant since(Random random) {
        return random.nextInt(3) == 0 ? null : Facts.START.minus(Duration.ofHours(random.nextInt(3)));
    }

    private static RateTable rates() {
        return RateTable.onlyBase(CurrencyUnit.of("EUR"));
    }

    private static List<String> text(GraphView view) {
        List<String> lines = new ArrayList<>();
        for (int transfer = 0; transfer < view.transfers().transferCount(); transfer++) {
            lines.add(view.transfers().transfer(transfer).toString());
        }
        for (int account = 0; account < view.transfers().accountCount(); account++) {
            lines.add(view.transfers().accounts().id(account)
                    + view.transfers().accounts().owners(account));
        }
        lines.add(TransferWindows.format(view.transfers(), view.profiles()));
        view.identities().links().forEach(link -> lines.add(link.toString()));
        view.identities().declared().forEach(tie -> lines.add(tie.toString()));
        view.identities().mandates().forEach(mandate -> lines.add(mandate.toString()));
        return lines;
    }
}
