// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowMemoryTest {

    @ParameterizedTest
    @EnumSource(
            value = WindowBenchmark.IdStyle.class,
            names = {"NUMBERS", "UUIDS", "DIGESTS"})
    void takesAtMostFortyEightBytesOfHeapATransfer(WindowBenchmark.IdStyle style) {
        assertThat(WindowBenchmark.measure(style, 500_000, 50_000).bytesPerTransfer())
                .isBetween(20.0, 48.0);
    }
}
