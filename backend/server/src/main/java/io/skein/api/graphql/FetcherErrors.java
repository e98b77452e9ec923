// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.concurrent.CompletableFuture;

/** Turns what a fetcher throws into an error of its field. */
final class FetcherErrors implements DataFetcherExceptionHandler {

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        String requestId = Caller.of(parameters.getDataFetchingEnvironment().getGraphQlContext())
                .requestId();
        ErrorMapper.Told told = ErrorMapper.tell(parameters.getException(), requestId);
        GraphQLError error = GraphqlErrorBuilder.newError(parameters.getDataFetchingEnvironment())
                .message("%s", told.message())
                .errorType(ErrorType.DataFetchingException)
                .extensions(told.extensions(requestId))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }
}
