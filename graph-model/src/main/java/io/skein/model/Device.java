// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import org.jspecify.annotations.Nullable;

/**
 * A telephone, computer or terminal from which customers log in.
 *
 * @param id the bank's fingerprint of the device
 * @param type free text such as {@code android} or {@code branch-tablet}, if known
 */
public record Device(String id, @Nullable String type) implements Fact {

    public Device {
        Ids.require("device id", id);
    }

    @Override
    public FactKind kind() {
        return FactKind.DEVICE;
    }
}
