// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import io.skein.detect.LocalizedText;
import io.skein.detect.Unit;

/**
 * One number about a transfer.
 *
 * @param name stable name
 * @param group how far it looks
 * @param unit what it counts
 * @param label its name for people
 */
public record Feature(String name, FeatureGroup group, Unit unit, LocalizedText label) {

    static Feature of(FeatureGroup group, String name, Unit unit, String english, String chinese) {
        return new Feature(name, group, unit, new LocalizedText(english, chinese));
    }
}
