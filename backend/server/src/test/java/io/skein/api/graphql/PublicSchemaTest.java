// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Other systems rely on the schema, so nothing may go or change its meaning for them by accident. */
class PublicSchemaTest {

    private static final String ACCEPT = "If that is meant: say so in CHANGELOG.md and copy schema.graphqls over"
            + " src/test/resources/graphql/published.graphqls";

    @Test
    void keepsWhatOtherSystemsRelyOn() throws IOException {
        assertThat(changesThatMatter(published(), SchemaFile.text())).as(ACCEPT).isEmpty();
    }

    @Test
    void noticesWhatBreaksQueriesAndLetsAdditionsPass() throws IOException {
        String before = published();
        assertThat(changesThatMatter(before, before.replace("  headline: String!\n", "")))
                .singleElement()
                .asString()
                .contains("Alert", "headline");
        assertThat(changesThatMatter(before, before.replace("score: Float!\n", "score: Float\n")))
                .isNotEmpty();
        assertThat(changesThatMatter(
                        before, before.replace("search(text: String!,", "search(text: String!, by: Int!,")))
                .isNotEmpty();
        assertThat(changesThatMatter(before, before.replace("enum NodeLabel {", "enum NodeLabel { PLANET")))
                .as("a client may know no such value")
                .isNotEmpty();
        assertThat(changesThatMatter(before, before.replace("type User {", "type User { shoeSize: Int ")))
                .isEmpty();
    }

    private static List<String> changesThatMatter(String before, String after) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), reporter);
        return Stream.concat(reporter.getBreakages().stream(), reporter.getDangers().stream())
                .map(DiffEvent::getReasonMsg)
                .toList();
    }

    private static String published() throws IOException {
        String path = "/graphql/published.graphqls";
        try (InputStream file = Objects.requireNonNull(PublicSchemaTest.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
