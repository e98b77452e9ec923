// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

/** How far a feature looks, each group further than the one before. */
public enum FeatureGroup {
    /** At the transfer alone. */
    RAW,
    /** At what its two accounts did lately, each by itself. */
    WINDOW,
    /** At other accounts, and at what passed between the two. */
    GRAPH
}
