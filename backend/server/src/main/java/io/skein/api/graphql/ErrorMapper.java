// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import io.skein.exec.CancelledException;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that decides what a client learns of a failure. What it does not know stays in the log. */
public final class ErrorMapper {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    private ErrorMapper() {}

    /**
     * What a client is told.
     *
     * @param code what went wrong
     * @param message for a person
     */
    public record Told(ErrorCode code, String message) {

        /** {@return the error's {@code extensions}} */
        public Map<String, Object> extensions(String requestId) {
            Map<String, Object> extensions = new LinkedHashMap<>();
            extensions.put("code", code.name());
            extensions.put("requestId", requestId);
            extensions.put("retryable", code == ErrorCode.UNAVAILABLE);
            return extensions;
        }
    }

    /** {@return what to tell of a failure; an unexpected one is logged under the request} */
    public static Told tell(Throwable failure, String requestId) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof PlatformException known && known.code() != ErrorCode.INTERNAL) {
            return new Told(known.code(), String.valueOf(known.getMessage()));
        }
        if (cause instanceof CancelledException) {
            return new Told(ErrorCode.CANCELLED, "the work was cancelled");
        }
        LOG.error("request {} failed", requestId, cause);
        return internal(requestId);
    }

    /** {@return what to tell of a failure that is nobody's business but ours} */
    public static Told internal(String requestId) {
        return new Told(
                ErrorCode.INTERNAL, "internal error; the server's log has the details under request " + requestId);
    }
}
