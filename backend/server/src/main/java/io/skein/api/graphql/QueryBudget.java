// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query that would cost too much, before any of it is executed.
 *
 * <p>A field costs one point, a field that reads a store ten, one that searches for paths a thousand; the fields below a page are counted once for each item it may
 * hold ({@code first} or {@code last}), those below any other list five times. Introspection is measured by graphql-java's own
 * limits, not here.
 */
final class QueryBudget extends SimplePerformantInstrumentation {

    /** Key in the context under which the cost is kept. */
    static final Object COST = QueryBudget.class;

    private static final int LIST_ITEMS = 5;
    private static final int STORE_POINTS = 10;
    private static final int SEARCH_POINTS = 1_000;

    /** Sums of so many points over all tokens of a document stay far below the range of int. */
    private static final int SATURATED = 100_000;

    private static final Set<String> READ_A_STORE = Set.of(
            "alerts",
            "alert",
            "alertNeighbours",
            "evidence",
            "explanation",
            "subgraph",
            "neighbourhood",
            "related",
            "search",
            "story",
            "transfersBetween",
            "runs",
            "dispositions",
            "history",
            "indicatorReadings",
            "indicatorRun",
            "watchLists",
            "watchListVersions",
            "watchListEntries",
            "watchListAlerts",
            "counts",
            "owners",
            "accounts",
            "account",
            "customer");

    /** Fields whose answer has to be searched for. */
    private static final Set<String> SEARCH_PATHS = Set.of("cycles", "chains");

    private final GraphqlLimits limits;

    QueryBudget(GraphqlLimits limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        Measure measure = new Measure();
        int cost = QueryComplexityCalculator.newCalculator()
                .fieldComplexityCalculator(measure::points)
                .schema(execution.getGraphQLSchema())
                .document(execution.getDocument())
                .operationName(execution.getExecutionInput().getOperationName())
                .variables(execution.getCoercedVariables())
                .build()
                .calculate();
        execution.getGraphQLContext().put(COST, cost);
        refuseAbove(
                "is nested", measure.depth, limits.maxDepth(), "levels deep: ask for the inner fields on their own");
        refuseAbove("costs", cost, limits.maxCost(), "points: ask for fewer items or fewer fields");
        return SimpleInstrumentationContext.noOp();
    }

    private static void refuseAbove(String verb, int value, int limit, String advice) {
        if (value > limit) {
            throw new AbortExecutionException(
                    "the query " + verb + " " + value + " of at most " + limit + " " + advice);
        }
    }

    /** Adds up one query, from its leaves to its root. */
    private static final class Measure {

        private int depth;

        int points(FieldComplexityEnvironment field, int below) {
            int level = level(field);
            if (level == 0) {
                return 0;
            }
            depth = Math.max(depth, level);
            String name = field.getField().getName();
            return (int) Math.min(SATURATED, own(name) + items(field) * below);
        }

        private static long own(String name) {
            if (SEARCH_PATHS.contains(name)) {
                return SEARCH_POINTS;
            }
            return READ_A_STORE.contains(name) ? STORE_POINTS : 1;
        }

        /** Place of a field on its path from the root, from 1; 0 if it belongs to introspection. */
        private static int level(FieldComplexityEnvironment field) {
            int level = 0;
            for (FieldComplexityEnvironment next = field; next != null; next = next.getParentEnvironment()) {
                if (next.getField().getName().startsWith("__")) {
                    return 0;
                }
                level++;
            }
            return level;
        }

        private static long items(FieldComplexityEnvironment field) {
            if (field.getFieldDefinition().getArgument("first") != null) {
                return pageItems(field);
            }
            boolean isEdges = field.getParentType().getName().endsWith("Connection");
            boolean isList = GraphQLTypeUtil.isList(
                    GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType()));
            return isList && !isEdges ? LIST_ITEMS : 1;
        }

        private static long pageItems(FieldComplexityEnvironment field) {
            Object asked = field.getArguments().get("first");
            Object last = field.getArguments().get("last");
            Object size = asked != null ? asked : last;
            return size instanceof Integer items ? Math.clamp(items, 1, SATURATED) : PageSize.DEFAULT;
        }
    }
}
