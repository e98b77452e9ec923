// SPDX-License-Identifier: Apache-2.0
package io.skein.window.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedIdsTest {

    @Test
    void packsNumbersBehindAPrefixIntoThreeBytes() {
        List<String> ids =
                IntStream.range(0, 20_000).mapToObj(n -> "T-" + n * 50).toList();

        assertThat(IdTemplate.of(buffer(ids)).width()).isEqualTo(3);
        assertReadsBack(ids);
    }

    @Test
    void packsUuidsIntoSixteenBytes() {
        Random random = new Random(7);
        List<String> ids = IntStream.range(0, 5_000)
                .mapToObj(n -> new UUID(random.nextLong(), random.nextLong()).toString())
                .toList();

        assertThat(IdTemplate.of(buffer(ids)).width()).isEqualTo(16);
        assertReadsBack(ids);
    }

    @Test
    void keepsIdsOfAnyLengthAndScript() {
        assertReadsBack(List.of("a", "", "ab", "账户-1", "账户-12", "\uD83D\uDCB0", "0", "00", "\u0000", "a\u0000"));
    }

    @Test
    void keepsASingleId() {
        assertReadsBack(List.of("only one"));
    }

    @Test
    void fallsBackToBytesWhereOneIdIsFarLongerThanTheOthers() {
        List<String> ids = new ArrayList<>();
        Random random = new Random(3);
        for (int number = 0; number < 10_000; number++) {
            ids.add(Integer.toString(random.nextInt(100), 36));
        }
        ids.add(random.ints(190, 33, 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        ids.add(random.ints(190, 33, 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());

        assertThat(packed(ids)).isInstanceOf(IdBuffer.class);
        assertReadsBack(ids);
    }

    @Test
    void followsTheGivenOrder() {
        IdColumn column = PackedIds.of(buffer(List.of("x1", "x2", "x3")), new int[] {2, 0, 1});

        assertThat(List.of(column.get(0), column.get(1), column.get(2))).isEqualTo(List.of("x3", "x1", "x2"));
    }

    private static void assertReadsBack(List<String> ids) {
        IdColumn column = packed(ids);
        assertThat(column.count()).isEqualTo(ids.size());
        assertThat(IntStream.range(0, ids.size()).mapToObj(column::get)).containsExactlyElementsOf(ids);
    }

    private static IdColumn packed(List<String> ids) {
        return PackedIds.of(buffer(ids), IntStream.range(0, ids.size()).toArray());
    }

    private static IdBuffer buffer(List<String> ids) {
        IdBuffer buffer = new IdBuffer();
        ids.forEach(buffer::add);
        return buffer;
    }
}
