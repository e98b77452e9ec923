// SPDX-License-Identifier: Apache-2.0
package io.skein.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void givesResultsInTheOrderOfThePiecesWhoeverIsDoneFirst() {
        CountDownLatch second = new CountDownLatch(1);
        List<Supplier<String>> pieces = List.of(
                () -> {
                    await(second);
                    return "first";
                },
                () -> {
                    second.countDown();
                    return "second";
                });

        assertThat(SideBySide.results(2, pieces)).containsExactly("first", "second");
    }

    @Test
    void throwsWhatAPieceThrewWhenAllHaveEnded() {
        AtomicInteger ended = new AtomicInteger();
        List<Runnable> pieces = List.of(
                () -> {
                    throw new IllegalArgumentException("no such value");
                },
                ended::incrementAndGet,
                ended::incrementAndGet);

        assertThatThrownBy(() -> SideBySide.run(pieces))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such value");
        assertThat(ended).hasValue(2);
    }

    @Test
    void isCancelledByAnInterruption() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> SideBySide.results(1, List.<Supplier<String>>of(() -> "never asked for")))
                .isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
