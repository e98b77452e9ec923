// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.token.generator.AccessTokenConfiguration;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.serde.annotation.Serdeable;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Hands a token to a user who has just shown the right password. */
@Singleton
final class NewSession {

    private final TokenGenerator tokens;
    private final int lifetimeSeconds;

    /**
     * @param signature unused, but its absence must stop the start: without a secret the generator would sign nothing
     */
    NewSession(
            TokenGenerator tokens,
            AccessTokenConfiguration lifetime,
            @Named("generator") SignatureGeneratorConfiguration signature) {
        this.tokens = tokens;
        this.lifetimeSeconds = lifetime.getExpiration();
    }

    /** {@return an answer with a token, which nobody on the way may keep} */
    MutableHttpResponse<Token> of(User user) {
        String token = tokens.generateToken(Sessions.begin(user), lifetimeSeconds)
                .orElseThrow(() -> new PlatformException(ErrorCode.INTERNAL, "no token could be made"));
        return HttpResponse.<Token>status(HttpStatus.OK)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Token(token, "Bearer", lifetimeSeconds, user.name()));
    }

    /** What the page sends with each request, named as in OAuth 2.0 (RFC 6749). */
    @Serdeable.Serializable
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") int expiresIn,
            String username) {}
}
