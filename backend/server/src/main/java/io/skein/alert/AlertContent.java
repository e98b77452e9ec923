// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import java.time.Instant;
import java.util.List;

/**
 * What an alert is about, by business ids.
 *
 * @param id the alert
 * @param firstEventAt first event of its finding
 * @param transferIds its evidence
 * @param customerIds its customers
 */
public record AlertContent(String id, Instant firstEventAt, List<String> transferIds, List<String> customerIds) {

    public AlertContent {
        transferIds = List.copyOf(transferIds);
        customerIds = List.copyOf(customerIds);
    }
}
