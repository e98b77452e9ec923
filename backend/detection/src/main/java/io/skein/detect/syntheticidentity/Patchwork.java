// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.syntheticidentity;

import io.skein.detect.SharedIdentifier;
import java.util.List;
import java.util.SortedSet;

/**
 * Customers joined by identifiers that contradict themselves, of whom some have taken all and gone.
 *
 * @param customerIds sorted
 * @param fragments the identifiers, sorted
 * @param busts of those who are gone, in the order of customers
 */
record Patchwork(SortedSet<String> customerIds, List<SharedIdentifier> fragments, List<BustOut> busts) {}
