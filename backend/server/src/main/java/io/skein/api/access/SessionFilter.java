// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;

/** Refuses a token whose session has been ended, though its signature is right and it is not too old. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SessionFilter implements Ordered {

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void requireLiveSession(HttpRequest<?> request) {
        if (request.getUserPrincipal(Authentication.class)
                .filter(token -> !sessions.isLive(token))
                .isPresent()) {
            throw new PlatformException(
                    ErrorCode.UNAUTHENTICATED, "this session has been ended; log in again: POST /login gives a token");
        }
    }
}
