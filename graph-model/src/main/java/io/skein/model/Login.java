// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer logged in from a device.
 *
 * @param id the bank's session or event number
 * @param customerId the customer
 * @param deviceId the device
 * @param at when, UTC
 * @param ip network address in text form, if known
 */
public record Login(
        String id,
        String customerId,
        String deviceId,
        Instant at,
        @Nullable String ip) implements Fact {

    public Login {
        Ids.require("login id", id);
        Ids.require("customer id", customerId);
        Ids.require("device id", deviceId);
    }

    @Override
    public FactKind kind() {
        return FactKind.LOGIN;
    }
}
