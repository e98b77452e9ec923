// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import java.time.Instant;
import java.util.List;

/**
 * What the latest growth of an alert added.
 *
 * @param at when
 * @param addedTransferIds in the window's order
 * @param addedAccountIds in the order of the pattern
 * @param addedCustomerIds sorted
 * @param previousScore its score before
 */
public record AlertDiff(
        Instant at,
        List<String> addedTransferIds,
        List<String> addedAccountIds,
        List<String> addedCustomerIds,
        double previousScore) {

    public AlertDiff {
        addedTransferIds = List.copyOf(addedTransferIds);
        addedAccountIds = List.copyOf(addedAccountIds);
        addedCustomerIds = List.copyOf(addedCustomerIds);
    }
}
