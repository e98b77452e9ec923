// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The schema, which stands in {@code schema.graphqls} and nowhere else. */
final class SchemaFile {

    private static final String PATH = "/graphql/schema.graphqls";

    private SchemaFile() {}

    static GraphQLSchema wiredWith(List<FieldFetchers> fetchers) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        Scalars.all().forEach(wiring::scalar);
        fetchers.forEach(some -> some.wire(wiring));
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text()), wiring.build());
    }

    static String text() {
        try (InputStream schema = Objects.requireNonNull(SchemaFile.class.getResourceAsStream(PATH), PATH)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
