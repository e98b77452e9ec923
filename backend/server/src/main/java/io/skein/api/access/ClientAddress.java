// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from, for counting failures: an IPv4 address, or the half of an IPv6 address that names a network, since
 * one machine can have all addresses of the other half.
 */
@Singleton
final class ClientAddress {

    /** Longest text that is kept of an address. */
    private static final int MAX_LENGTH = 64;

    private static final int NETWORK_BYTES = 8;

    private final AccessConfiguration configuration;

    ClientAddress(AccessConfiguration configuration) {
        this.configuration = configuration;
    }

    /** {@return the address of whoever sent a request, or of the proxy that did if it does not tell} */
    String of(HttpRequest<?> request) {
        String header = configuration.clientAddressHeader();
        String told = header == null ? null : request.getHeaders().get(header);
        // A proxy adds what it sees at the end; what stands before was told by the client.
        return told == null || told.isBlank()
                ? network(request.getRemoteAddress().getHostString())
                : network(told.substring(told.lastIndexOf(',') + 1).strip());
    }

    /** {@return the network of an IPv6 address, any other text as it is, cut} */
    static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet6Address) {
                byte[] bytes = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES), 2 * NETWORK_BYTES);
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
            return parsed.getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            return address.substring(0, Math.min(address.length(), MAX_LENGTH));
        }
    }
}
