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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import org.jspecify.annotations.Nullable;

/**
 * Gives whoever is logged in another password, by the rules of the log-in: the present one must be shown, and guessing it is slowed as it is
 * there. All sessions of the user end; the answer has the token of a new one.
 */
@Controller("/password")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PasswordController {

    private final LocalLogin login;
    private final UserAdministration users;
    private final ClientAddress addresses;
    private final Sessions sessions;
    private final NewSession newSession;

    PasswordController(
            LocalLogin login,
            UserAdministration users,
            ClientAddress addresses,
            Sessions sessions,
            NewSession newSession) {
        this.login = login;
        this.users = users;
        this.addresses = addresses;
        this.sessions = sessions;
        this.newSession = newSession;
    }

    @Post
    MutableHttpResponse<NewSession.Token> change(HttpRequest<?> request, Authentication caller, @Body Typed typed) {
        String present = typed.presentPassword();
        String next = typed.newPassword();
        if (present == null || next == null) {
            throw invalid("a change of the password needs presentPassword and newPassword");
        }
        requirePresent(caller.getName(), present, addresses.of(request));
        if (next.equals(present)) {
            throw invalid("the new password is the present one: choose another");
        }
        String name = users.changePassword(caller.getName(), next);
        return newSession.of(sessions.renewed(name));
    }

    /** A wrong one is no reason to end the session: the token was good. */
    private void requirePresent(String name, String password, String address) {
        try {
            login.check(name, password, address);
        } catch (PlatformException refusal) {
            throw refusal.code() == ErrorCode.UNAUTHENTICATED ? invalid("the present password is wrong") : refusal;
        }
    }

    private static PlatformException invalid(String message) {
        return new PlatformException(ErrorCode.INVALID_INPUT, message);
    }

    /** What a person types. */
    @Serdeable.Deserializable
    record Typed(@Nullable String presentPassword, @Nullable String newPassword) {

        @Override
        public String toString() {
            return "Typed[]";
        }
    }
}
