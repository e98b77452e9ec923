// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import java.util.Set;

/**
 * What people decided about transfers.
 *
 * @param suspicious ids of those that were suspicious
 * @param undecided ids of those about which nobody knows yet: neither learnt from nor judged by
 */
public record Labels(Set<String> suspicious, Set<String> undecided) {

    public Labels {
        suspicious = Set.copyOf(suspicious);
        undecided = Set.copyOf(undecided);
    }
}
