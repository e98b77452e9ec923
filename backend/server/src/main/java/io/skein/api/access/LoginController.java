// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import org.jspecify.annotations.Nullable;

/** Gives a signed token for name and password. */
@Controller("/login")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginController {

    private final LocalLogin login;
    private final ClientAddress addresses;
    private final NewSession sessions;

    LoginController(LocalLogin login, ClientAddress addresses, NewSession sessions) {
        this.login = login;
        this.addresses = addresses;
        this.sessions = sessions;
    }

    @Post
    MutableHttpResponse<NewSession.Token> login(HttpRequest<?> request, @Body Typed typed) {
        if (typed.username() == null || typed.password() == null) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "log-in needs username and password");
        }
        User user = login.check(typed.username(), typed.password(), addresses.of(request));
        return sessions.of(user);
    }

    /** What a person types. */
    @Serdeable.Deserializable
    record Typed(@Nullable String username, @Nullable String password) {

        @Override
        public String toString() {
            return "Typed[" + username + "]";
        }
    }
}
