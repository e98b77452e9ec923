// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import java.util.List;

/**
 * One observation (red flag) about a finding, which the score weighs.
 *
 * @param name as in the detector's descriptor
 * @param value finite, in the descriptor's unit
 * @param transferIds the transfers that show it, in time order; may be empty where identities show it
 * @param note what the reader must know about the value, for example a currency without a rate; {@link LocalizedText#NONE} if nothing
 */
public record Indicator(String name, double value, List<String> transferIds, LocalizedText note) {

    public Indicator {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("indicator " + name + " must be finite, was " + value);
        }
        transferIds = List.copyOf(transferIds);
    }
}
