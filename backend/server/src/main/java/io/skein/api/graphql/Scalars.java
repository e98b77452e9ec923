// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The scalars of the schema beyond those of GraphQL. */
public final class Scalars {

    private static final int LONGEST_DECIMAL = 40;

    /** {@link Instant}, written in UTC, read with any offset. */
    static final GraphQLScalarType DATE_TIME =
            textual("DateTime", "An instant in RFC 3339, such as 2026-01-31T08:00:00Z", Scalars::instant);

    /** {@link BigDecimal}, as text so that no reader rounds it. */
    static final GraphQLScalarType DECIMAL =
            textual("Decimal", "An exact decimal number as text, such as \"1234.50\"", Scalars::decimal);

    private Scalars() {}

    /** {@return all of them} */
    public static List<GraphQLScalarType> all() {
        return List.of(DATE_TIME, DECIMAL, ExtendedScalars.GraphQLLong.transform(scalar -> scalar.name("Long")));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "a DateTime looks like 2026-01-31T08:00:00Z, had '" + shortened(text) + "'", malformed);
        }
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?\\d{1,30}(\\.\\d{1,20})?") || text.length() > LONGEST_DECIMAL) {
            throw new IllegalArgumentException("a Decimal looks like 1234.50, had '" + shortened(text) + "'");
        }
        return new BigDecimal(text);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DECIMAL ? text : text.substring(0, LONGEST_DECIMAL) + "...";
    }

    private static GraphQLScalarType textual(String name, String description, Function<String, Object> reader) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new TextCoercing(name, reader))
                .build();
    }

    /** Values that travel as text; whole numbers are read as their digits. */
    private record TextCoercing(String name, Function<String, Object> reader) implements Coercing<Object, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return switch (value) {
                case Instant instant -> instant.toString();
                case BigDecimal decimal -> decimal.toPlainString();
                default -> throw new CoercingSerializeException(name + " cannot hold this value");
            };
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return reader.apply(String.valueOf(input));
            } catch (IllegalArgumentException malformed) {
                throw new CoercingParseValueException(malformed.getMessage(), malformed);
            }
        }

        @Override
        public Object parseLiteral(
                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                return reader.apply(text(literal));
            } catch (IllegalArgumentException malformed) {
                throw new CoercingParseLiteralException(malformed.getMessage(), malformed);
            }
        }

        @Override
        public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(value, context, locale));
        }

        private String text(Value<?> literal) {
            @Nullable
            String text = switch (literal) {
                case StringValue quoted -> quoted.getValue();
                case IntValue whole -> whole.getValue().toString();
                default -> null;
            };
            if (text == null) {
                throw new IllegalArgumentException("a " + name + " is written as text in quotes");
            }
            return text;
        }
    }
}
