// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.DataFetchingEnvironment;
import io.skein.api.graphql.Caller;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives every mutation the same manners: a refusal that a person can act upon comes back as {@code userErrors}, and the same
 * input sent again under the same {@code clientMutationId} is not done twice.
 *
 * <p>Thread-safe. The last thousand successes are remembered, in memory.
 */
@Singleton
final class Mutations {

    private static final int REMEMBERED = 1_000;

    private final Map<Key, Done> done = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Done> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * {@return the payload of a mutation}
     *
     * @param field the mutation, with one argument {@code input}
     * @param resultName member of the payload that holds what the work returns
     * @param work does it; what it throws for a person to know becomes a user error
     */
    Map<String, @Nullable Object> answer(
            DataFetchingEnvironment field, String resultName, Function<Arguments, Object> work) {
        Arguments input = Arguments.of(field).object("input");
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("clientMutationId", input.optional("clientMutationId", String.class));
        try {
            payload.put(resultName, once(field, input, work));
            payload.put("userErrors", List.of());
        } catch (PlatformException refusal) {
            if (!isForPerson(refusal.code())) {
                throw refusal;
            }
            payload.put("userErrors", List.of(userError(refusal)));
        }
        return payload;
    }

    private synchronized Object once(DataFetchingEnvironment field, Arguments input, Function<Arguments, Object> work) {
        String id = input.optional("clientMutationId", String.class);
        if (id == null) {
            return work.apply(input);
        }
        Key key = new Key(
                Caller.of(field.getGraphQlContext()).userName(),
                field.getField().getName(),
                id);
        Done before = done.get(key);
        if (before == null) {
            Done now = new Done(input, work.apply(input));
            done.put(key, now);
            return now.result();
        }
        if (!before.input().equals(input)) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, "clientMutationId was used before with another input: give a new one");
        }
        return before.result();
    }

    private static boolean isForPerson(ErrorCode code) {
        return switch (code) {
            case INVALID_INPUT, NOT_FOUND, CONFLICT, FORBIDDEN, LIMIT_EXCEEDED -> true;
            case UNAUTHENTICATED, CANCELLED, UNAVAILABLE, INTERNAL -> false;
        };
    }

    private static Map<String, @Nullable Object> userError(PlatformException refusal) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("code", refusal.code().name());
        error.put("message", refusal.getMessage());
        error.put("field", null);
        return error;
    }

    private record Key(String userName, String mutation, String clientMutationId) {}

    private record Done(Arguments input, Object result) {}
}
