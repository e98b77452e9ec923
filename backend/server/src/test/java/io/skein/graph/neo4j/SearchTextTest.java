// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void spellsATextInTheUsualWays() {
        assertThat(SearchText.spellings("ada LOVELACE"))
                .containsExactly("ada LOVELACE", "ADA LOVELACE", "ada lovelace", "Ada Lovelace");
        assertThat(SearchText.spellings("o'neill-été")).contains("O'neill-Été");
    }

    @Test
    void repeatsNothing() {
        assertThat(SearchText.spellings("+49171")).containsExactly("+49171");
        assertThat(SearchText.spellings("李明")).containsExactly("李明");
        assertThat(SearchText.spellings("DE89")).containsExactly("DE89", "de89", "De89");
    }

    @Test
    void takesNoWordForAReplacementPattern() {
        assertThat(SearchText.spellings("a$1\\b")).contains("A$1\\B");
    }
}
