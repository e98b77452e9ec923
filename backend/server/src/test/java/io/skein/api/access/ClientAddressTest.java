// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final String HEADER = "X-Forwarded-For";

    @Test
    void believesNoHeaderUnlessAProxyIsTrusted() {
        HttpRequest<?> request = HttpRequest.GET("/").header(HEADER, "10.0.0.9");
        assertThat(addresses(null).of(request)).isNotEqualTo("10.0.0.9");
        assertThat(addresses(HEADER).of(request)).isEqualTo("10.0.0.9");
    }

    @Test
    void takesWhatTheProxyItselfHasSeen() {
        HttpRequest<?> request = HttpRequest.GET("/").header(HEADER, "1.2.3.4, 10.0.0.9");
        assertThat(addresses(HEADER).of(request)).isEqualTo("10.0.0.9");
    }

    @Test
    void countsANetworkOfIpv6AsOnePlace() {
        assertThat(ClientAddress.network("2001:db8:1:2:aaaa::1"))
                .isEqualTo(ClientAddress.network("2001:db8:1:2:bbbb::7"))
                .isNotEqualTo(ClientAddress.network("2001:db8:1:3:aaaa::1"));
    }

    @Test
    void keepsLittleOfWhatIsNoAddress() {
        assertThat(ClientAddress.network("x".repeat(1_000))).hasSize(64);
    }

    private static ClientAddress addresses(@Nullable String header) {
        return new ClientAddress(new AccessConfiguration(5, Duration.ofMinutes(5), header));
    }
}
