// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.exec.RunContext;
import io.skein.graph.WindowFeed.DeviceUse;
import io.skein.graph.WindowFeed.Holder;
import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.Ownership.Role;
import io.skein.model.PartyKind;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.AccountProfile;
import io.skein.window.CustomerProfile;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedWindowReaderTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final CurrencyUnit JPY = CurrencyUnit.of("JPY");
    private static final TimeWindow MONTH = new TimeWindow(START, START.plusSeconds(2_592_000));

    @TempDir
    private Path directory;

    private BitemporalGraph graph = new BitemporalGraph();
    private CachedWindowReader reader = new CachedWindowReader(graph, graph, Path.of(""));

    @BeforeEach
    void fill() {
        graph = new BitemporalGraph();
        reader = new CachedWindowReader(graph, graph, directory);
        for (int number = 0; number < 50; number++) {
            graph.transfer(START, transfer("T" + number, number % 5, number % 7, number * 3_600L, 100 + number));
        }
        graph.owner(START, "A1", "K1");
        graph.owner(START, "A1", "K2");
        graph.identifier(START, new Link("K1", "PHONE:1", Sort.PHONE));
        graph.account(START, account("A1", START.plusSeconds(5), null));
        graph.customer(START, new CustomerProfile("K1", PartyKind.NATURAL, LocalDate.EPOCH, "DE", null));
        graph.login(START, "L1", new DeviceUse("K1", "D1", START.plusSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void equalsTheGraphAfterAnyHistory(long seed) {
        Random random = new Random(seed);
        int clock = 0;
        for (int step = 0; step < 40; step++) {
            clock += 2 + random.nextInt(3);
            for (int change = random.nextInt(30); change > 0; change--) {
                // mostly later than all before, now and then as if it had been known for long
                int known = random.nextInt(200) == 0 ? random.nextInt(clock + 1) : clock + random.nextInt(2);
                change(random, START.plusSeconds(known));
            }
            TimeWindow interval = random.nextInt(4) == 0 ? part(random) : graph.extent();
            Instant knownAt = random.nextInt(6) == 0 ? START.plusSeconds(random.nextInt(clock + 2)) : graph.watermark();
            assertThat(text(read(interval, knownAt)))
                    .as("seed %d step %d", seed, step)
                    .isEqualTo(text(graph.read(interval, knownAt, rates(), RunContext.plain())));
            if (random.nextInt(5) == 0) {
                reader = new CachedWindowReader(graph, graph, directory);
            }
        }
        assertThat(graph.wholeReads).isBetween(1, 15);
    }

    @Test
    void asksTheGraphForNothingButWhatIsNew() {
        assertEqual(graph.extent());
        assertEqual(graph.extent());
        graph.transfer(START.plusSeconds(1), transfer("T50", 1, 2, 999_999, 5));
        graph.transfer(START.plusSeconds(1), transfer("T7", 1, 2, 7, 5));
        graph.transfer(START.plusSeconds(2), transfer("T7", 1, 3, 7, 6));
        assertEqual(graph.extent());
        graph.account(START.plusSeconds(3), account("A1", START, AccountClass.I));
        assertEqual(graph.extent());
        graph.owner(START.plusSeconds(3), "A2", "K2");
        graph.login(START.plusSeconds(3), "L1", new DeviceUse("K2", "D1", START.plusSeconds(90)));
        assertEqual(graph.extent());
        assertEqual(new TimeWindow(START.plusSeconds(7_200), START.plusSeconds(36_000)));
        assertThat(graph.wholeReads).isEqualTo(1);
    }

    @Test
    void readsAllAgainWhenSomethingHadBeenRecordedBefore() {
        graph.transfer(START.plusSeconds(9), transfer("T50", 1, 2, 5, 5));
        assertEqual(graph.extent());
        graph.transfer(START.plusSeconds(9), transfer("T51", 1, 2, 5, 5));
        graph.transfer(START.plusSeconds(4), transfer("T3", 1, 2, 5, 7));
        assertEqual(graph.extent());
        assertThat(graph.wholeReads).isEqualTo(2);
    }

    @Test
    void readsAllAgainFromAnotherDatabase() {
        assertEqual(graph.extent());
        graph = new BitemporalGraph();
        graph.storeId = "another";
        for (int number = 0; number < 50; number++) {
            graph.transfer(START, transfer("T" + number, 1, 2, number, 7));
        }
        reader = new CachedWindowReader(graph, graph, directory);
        assertEqual(graph.extent());
        assertThat(graph.wholeReads).isEqualTo(1);
    }

    @Test
    void readsAllAgainFromRestoredDatabase() {
        assertEqual(graph.extent());
        BitemporalGraph restored = new BitemporalGraph();
        restored.transfer(START, transfer("T1", 1, 2, 3, 4));
        graph = restored;
        reader = new CachedWindowReader(graph, graph, directory);
        assertEqual(graph.extent());
        assertThat(graph.wholeReads).isEqualTo(1);
    }

    @Test
    void keepsNothingThatChangedWhileItWasRead() {
        graph.whileRead = () -> graph.transfer(START, transfer("T" + graph.wholeReads, 1, 2, 3, 4_444));
        read(graph.extent(), graph.watermark());
        assertThat(directory.resolve("window.columns")).doesNotExist();
        graph.whileRead = () -> {};
        assertEqual(graph.extent());
        assertThat(graph.wholeReads).isEqualTo(2);
    }

    @Test
    void survivesAnyFlippedByte() throws IOException {
        assertEqual(graph.extent());
        byte[] good = Files.readAllBytes(file());
        Random random = new Random(5);
        for (int attempt = 0; attempt < 60; attempt++) {
            byte[] bad = good.clone();
            bad[attempt < 20 ? 64 + attempt : random.nextInt(good.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file(), bad);
            assertEqual(graph.extent());
        }
        assertThat(graph.wholeReads).isGreaterThan(50);
    }

    @Test
    void survivesAnyTruncation() throws IOException {
        assertEqual(graph.extent());
        byte[] good = Files.readAllBytes(file());
        for (int length = 0; length < good.length; length += 97) {
            Files.write(file(), Arrays.copyOf(good, length));
            assertEqual(graph.extent());
        }
    }

    @Test
    void readsAllAgainWhenTheFileHasAnotherFormat() throws IOException {
        assertEqual(graph.extent());
        try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
            byte[] head = new byte[28];
            raw.seek(WindowFile.HEAD);
            raw.readFully(head);
            ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(8, WindowFile.FORMAT + 1);
            CRC32C checksum = new CRC32C();
            checksum.update(head);
            raw.seek(WindowFile.HEAD);
            raw.write(head);
            raw.writeInt(Integer.reverseBytes((int) checksum.getValue()));
        }
        assertEqual(graph.extent());
        assertThat(graph.wholeReads).isEqualTo(2);
    }

    @Test
    void forgetsAnAppendThatWasCutShort() throws IOException {
        assertEqual(graph.extent());
        byte[] before = Files.readAllBytes(file());
        graph.transfer(START.plusSeconds(1), transfer("T50", 1, 2, 5, 5));
        assertEqual(graph.extent());
        byte[] after = Files.readAllBytes(file());
        // sections were written, the head was not
        System.arraycopy(before, 0, after, 0, 2 * WindowFile.HEAD);
        Files.write(file(), after);
        assertEqual(graph.extent());
        assertThat(graph.wholeReads).isEqualTo(1);
    }

    @Test
    void readsTheGraphWhileAnotherHasTheFile() throws IOException {
        assertEqual(graph.extent());
        Path lock = directory.resolve("window.columns.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            graph.transfer(START.plusSeconds(1), transfer("T50", 1, 2, 5, 5));
            assertEqual(graph.extent());
        }
    }

    @Test
    void readsTheGraphWhereTheFileCannotBeWritten() throws IOException {
        Path taken = Files.writeString(directory.resolve("taken"), "a file where the directory should be");
        reader = new CachedWindowReader(graph, graph, taken);
        assertEqual(graph.extent());
    }

    private void assertEqual(TimeWindow interval) {
        assertThat(text(read(interval, graph.watermark())))
                .isEqualTo(text(graph.read(interval, graph.watermark(), rates(), RunContext.plain())));
    }

    private GraphView read(TimeWindow interval, Instant knownAt) {
        return reader.read(interval, knownAt, rates(), RunContext.plain());
    }

    private Path file() {
        return directory.resolve("window.columns");
    }

    private void change(Random random, Instant recordedAt) {
        String customer = "K" + random.nextInt(6);
        switch (random.nextInt(14)) {
            case 0 ->
                graph.holder(
                        recordedAt,
                        "A" + random.nextInt(8),
                        new Holder(customer, Role.values()[random.nextInt(Role.values().length)]));
            case 1 -> graph.identifier(recordedAt, phone(customer, random.nextInt(4)));
            case 2 ->
                graph.login(
                        recordedAt,
                        "L" + random.nextInt(20),
                        new DeviceUse(customer, "D" + random.nextInt(3), START.plusSeconds(random.nextInt(2_592_000))));
            case 3 ->
                graph.account(
                        recordedAt,
                        account(
                                "A" + random.nextInt(8),
                                START.plusSeconds(random.nextInt(3)),
                                random.nextBoolean() ? null : AccountClass.II));
            case 4 ->
                graph.customer(
                        recordedAt,
                        new CustomerProfile(
                                customer, PartyKind.LEGAL, null, null, random.nextBoolean() ? "shop" : null));
            default ->
                graph.transfer(
                        recordedAt,
                        transfer(
                                "T" + random.nextInt(400),
                                random.nextInt(8),
                                random.nextInt(8),
                                random.nextInt(2_592_000),
                                1 + random.nextInt(50)));
        }
    }

    private static Link phone(String customer, int number) {
        Instant since = number == 0 ? null : START.minusSeconds(number).plusNanos(number);
        return new Link(customer, "PHONE:" + number, Sort.PHONE, since);
    }

    private static AccountProfile account(String id, Instant openedAt, @Nullable AccountClass accountClass) {
        return new AccountProfile(id, openedAt, null, AccountKind.SAVINGS, accountClass, "BANK");
    }

    private static TimeWindow part(Random random) {
        Instant from = MONTH.from().plusSeconds(random.nextInt(2_000_000));
        return new TimeWindow(from, from.plusSeconds(random.nextInt(600_000)));
    }

    private static Transfer transfer(String id, int from, int to, long seconds, long minor) {
        Money paid = new Money(minor, EUR);
        return new Transfer(
                id,
                "A" + from,
                "Ä" + to,
                START.plusSeconds(seconds),
                paid,
                minor % 3 == 0 ? new Money(minor * 100, JPY) : paid,
                Channel.values()[(int) (minor % Channel.values().length)],
                null);
    }

    private static RateTable rates() {
        return RateTable.onlyBase(EUR);
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
