// SPDX-License-Identifier: Apache-2.0
package io.skein.window.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 60_000, 86_400_000, 1L << 40, Long.MAX_VALUE / 4096})
    void timeColumnReturnsInstantsAtAnySpacing(long spacing) {
        Random random = new Random(spacing);
        long[] instants = random.longs(3_000, -spacing * 3_000 / 2, spacing * 3_000 / 2)
                .sorted()
                .toArray();

        TimeColumn column = new TimeColumn(instants);

        assertThat(IntStream.range(0, column.count()).mapToLong(column::get))
                .containsExactlyElementsOf(Arrays.stream(instants).boxed().toList());
    }

    @Test
    void timeColumnTakesTheWidestSpanThereIs() {
        TimeColumn column = new TimeColumn(new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE});

        assertThat(new long[] {column.get(0), column.get(1), column.get(2)})
                .isEqualTo(new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE});
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 0xFFFF_FFFFL, 0x1_0000_0000L, 0xFFFF_FFFF_FFFFL, 0x1_0000_0000_0000L, Long.MAX_VALUE})
    void amountColumnReturnsAmountsOfAnySize(long greatest) {
        long[] amounts = {greatest, 1, greatest / 2 + 1, 0x8000_0000L % (greatest + 1 == 0 ? 1 : greatest), greatest};

        AmountColumn column = new AmountColumn(amounts);

        assertThat(IntStream.range(0, amounts.length).mapToLong(column::get).toArray())
                .isEqualTo(amounts);
    }

    @Test
    void amountColumnKeepsAFewLargeAmountsAside() {
        long[] amounts = IntStream.range(0, 1_000)
                .mapToLong(place -> place % 100 == 7 ? Long.MAX_VALUE - place : place)
                .toArray();

        AmountColumn column = new AmountColumn(amounts);

        assertThat(IntStream.range(0, amounts.length).mapToLong(column::get).toArray())
                .isEqualTo(amounts);
    }

    @Test
    void sparseAmountsKnowWhichPlacesTheyHave() {
        SparseAmounts.Collector collector = new SparseAmounts.Collector(200);
        for (int place : new int[] {0, 63, 64, 130, 199}) {
            collector.add(place, 1_000L + place, (byte) (place % 7));
        }
        SparseAmounts amounts = collector.freeze();

        assertThat(IntStream.range(0, 200)
                        .filter(place -> amounts.index(place) >= 0)
                        .toArray())
                .isEqualTo(new int[] {0, 63, 64, 130, 199});
        assertThat(amounts.minor(amounts.index(130))).isEqualTo(1_130);
        assertThat(amounts.currency(amounts.index(130))).isEqualTo((byte) (130 % 7));
    }
}
