// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;

/** Ends all sessions of whoever asks: a token that somebody else has found is worth nothing after it. */
@Controller("/logout")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LogoutController {

    private final Sessions sessions;

    LogoutController(Sessions sessions) {
        this.sessions = sessions;
    }

    @Post
    HttpResponse<Void> logout(Authentication user) {
        sessions.end(user.getName());
        return HttpResponse.noContent();
    }
}
