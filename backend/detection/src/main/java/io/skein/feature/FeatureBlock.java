// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import java.util.List;

/** Some features that are found in one go. Not thread-safe. */
interface FeatureBlock {

    /** {@return the features, in the order in which they are written} */
    List<Feature> features();

    /** Writes their values. */
    void write(Moment moment, FeatureRow row);
}
