// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionId;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Executes requests against the schema, each on a virtual thread of its own, within {@link GraphqlLimits}. */
@Singleton
public final class GraphqlEngine {

    private final GraphQL graphql;
    private final Loaders loaders;
    private final GraphqlLimits limits;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("graphql-", 0).factory());

    GraphqlEngine(List<FieldFetchers> fetchers, Loaders loaders, GraphqlLimits limits) {
        this.graphql = GraphQL.newGraphQL(SchemaFile.wiredWith(fetchers))
                .defaultDataFetcherExceptionHandler(new FetcherErrors())
                .instrumentation(new QueryBudget(limits))
                .build();
        this.loaders = loaders;
        this.limits = limits;
    }

    /** {@return the outcome of a request, whatever happens} */
    public Outcome execute(GraphqlRequest request, Caller caller) {
        ExecutionInput input = input(request, caller);
        Future<ExecutionResult> running = threads.submit(() -> graphql.execute(input));
        try {
            ExecutionResult result = running.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return Outcome.of(result, extensions(input, caller), caller.requestId());
        } catch (TimeoutException late) {
            giveUp(input, running);
            return refused(tooLong(late), caller);
        } catch (InterruptedException stopping) {
            giveUp(input, running);
            Thread.currentThread().interrupt();
            return refused(new PlatformException(ErrorCode.UNAVAILABLE, "the server is stopping"), caller);
        } catch (ExecutionException failed) {
            return refused(failed, caller);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private ExecutionInput input(GraphqlRequest request, Caller caller) {
        return ExecutionInput.newExecutionInput(request.query())
                .executionId(ExecutionId.from(caller.requestId()))
                .operationName(request.operationName())
                .variables(request.variables())
                .extensions(request.extensions())
                .graphQLContext(Map.of(Caller.class, caller))
                .dataLoaderRegistry(loaders.newRegistry())
                .build();
    }

    private static void giveUp(ExecutionInput input, Future<ExecutionResult> running) {
        input.cancel();
        running.cancel(true);
    }

    private PlatformException tooLong(TimeoutException late) {
        return new PlatformException(
                ErrorCode.UNAVAILABLE,
                "the query was stopped after " + limits.timeout().toSeconds() + " s: ask for less, or try again later",
                late);
    }

    private static Outcome refused(Exception failure, Caller caller) {
        return Outcome.refused(ErrorMapper.tell(failure, caller.requestId()), caller.requestId());
    }

    private Map<String, Object> extensions(ExecutionInput input, Caller caller) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("requestId", caller.requestId());
        Integer cost = input.getGraphQLContext().get(QueryBudget.COST);
        if (cost != null) {
            extensions.put("cost", Map.of("points", cost, "limit", limits.maxCost()));
        }
        return extensions;
    }
}
