// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IdOrderProperties {

    private static final Comparator<String> BY_CODE_POINTS = (id, other) ->
            Arrays.compare(id.codePoints().toArray(), other.codePoints().toArray());

    @Property(tries = 500)
    void idsAreOrderedByTheirCodePoints(@ForAll("ids") List<String> ids) {
        assertThat(Arrays.stream(IdOrder.of(ids)).mapToObj(ids::get))
                .containsExactlyElementsOf(ids.stream().sorted(BY_CODE_POINTS).toList());
    }

    @Test
    void shorterIdComesFirstAndLongCommonBeginningsDoNotMatter() {
        List<String> ids = List.of("ACCOUNT-2", "ACCOUNT-", "ACCOUNT-10000000001", "ACCOUNT-10000000000", "ACCOUNT-1");

        assertThat(IdOrder.of(ids)).containsExactly(1, 4, 3, 2, 0);
    }

    @Provide
    Arbitrary<List<String>> ids() {
        Arbitrary<String> letters = Arbitraries.of(
                "a", "b", "0", "9", "-", "\u0000", "\u00ff", "\u01fd", "\u01fe", "\u01ff", "账", "\ue000", "\uffee",
                "😀");
        Arbitrary<String> id = letters.list().ofMaxSize(12).map(parts -> String.join("", parts));
        return id.list().uniqueElements().ofMaxSize(30);
    }
}
