// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import graphql.GraphQLContext;
import java.util.Objects;

/**
 * Who asks, and under which number the log knows the request.
 *
 * @param userName the logged-in user
 * @param requestId also returned to the client
 */
public record Caller(String userName, String requestId) {

    /** {@return the caller of the request being executed} */
    public static Caller of(GraphQLContext context) {
        return Objects.requireNonNull(context.<Caller>get(Caller.class), "every request is executed for a caller");
    }
}
