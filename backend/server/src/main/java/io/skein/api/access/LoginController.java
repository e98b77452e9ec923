// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.token.generator.AccessTokenConfiguration;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.serde.annotation.Serdeable;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Gives a signed token for name and password. */
@Controller("/login")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginController {

    private final LocalLogin login;
    private final ClientAddress addresses;
    private final TokenGenerator tokens;
    private final int lifetimeSeconds;

    /**
     * @param signature unused, but its absence must stop the start: without a secret the generator would sign nothing
     */
    LoginController(
            LocalLogin login,
            ClientAddress addresses,
            TokenGenerator tokens,
            AccessTokenConfiguration lifetime,
            @Named("generator") SignatureGeneratorConfiguration signature) {
        this.login = login;
        this.addresses = addresses;
        this.tokens = tokens;
        this.lifetimeSeconds = lifetime.getExpiration();
    }

    @Post
    MutableHttpResponse<Token> login(HttpRequest<?> request, @Body Typed typed) {
        if (typed.username() == null || typed.password() == null) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "log-in needs username and password");
        }
        User user = login.check(typed.username(), typed.password(), addresses.of(request));
        String token = tokens.generateToken(Sessions.begin(user), lifetimeSeconds)
                .orElseThrow(() -> new PlatformException(ErrorCode.INTERNAL, "no token could be made"));
        return HttpResponse.<Token>status(HttpStatus.OK)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Token(token, "Bearer", lifetimeSeconds, user.name()));
    }

    /** What a person types. */
    @Serdeable.Deserializable
    record Typed(@Nullable String username, @Nullable String password) {

        @Override
        public String toString() {
            return "Typed[" + username + "]";
        }
    }

    /** What the page sends with each request, named as in OAuth 2.0 (RFC 6749). */
    @Serdeable.Serializable
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") int expiresIn,
            String username) {}
}
