// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.cycle.CycleCounting;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.window.TransferWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchDataTest {

    private static final List<Path> SAMPLE = List.of(Path.of("../../docs/samples/skein-csv"));

    @TempDir
    private Path folder;

    @Test
    void laysCopiesSideBySideEachWithTheSameTransfers() {
        BenchData one = read(Copies.ONE);
        BenchData three = read(new Copies(3, 0, 1));
        TransferWindow window = three.view().transfers();
        assertThat(window.transferCount()).isEqualTo(3 * one.view().transfers().transferCount());
        assertThat(window.accountCount()).isEqualTo(3 * one.view().transfers().accountCount());
        assertThat(three.view().identities().links())
                .hasSize(3 * one.view().identities().links().size());
        assertThat(IntStream.range(0, window.transferCount()))
                .allMatch(transfer -> copy(window, window.from(transfer)) == copy(window, window.to(transfer)));
    }

    @Test
    void leadsTheMixedShareOverIntoOtherCopiesAndKeepsAmounts() {
        TransferWindow apart = read(new Copies(4, 0, 1)).view().transfers();
        TransferWindow mixed = read(new Copies(4, 1, 1)).view().transfers();
        assertThat(sum(mixed)).isEqualTo(sum(apart));
        assertThat(IntStream.range(0, mixed.transferCount()))
                .anyMatch(transfer -> copy(mixed, mixed.from(transfer)) != copy(mixed, mixed.to(transfer)));
    }

    @Test
    void countsTheSameCyclesAsTheProgramInCpp() throws IOException {
        TransferWindow window = read(new Copies(3, 0.2, 7)).view().transfers();
        Optional<CyclePeer> peer = CyclePeer.in(window, Path.of("../../scripts/bench"), folder);
        Assumptions.assumeTrue(peer.isPresent(), "no g++ on this machine");
        Duration span = Duration.ofDays(30);
        assertThat(new CycleCounting(window, span).count(8, RunContext.plain()))
                .isEqualTo(peer.orElseThrow().count(span, 8, 1).counts());
    }

    private BenchData read(Copies copies) {
        return BenchData.read(SAMPLE, copies, folder, Progress.NONE);
    }

    private static int copy(TransferWindow window, int account) {
        String id = window.accounts().id(account);
        int mark = id.indexOf('~');
        return mark < 0 ? 0 : Integer.parseInt(id.substring(mark + 1));
    }

    private static long sum(TransferWindow window) {
        return IntStream.range(0, window.transferCount())
                .mapToLong(window::paidMinor)
                .sum();
    }
}
