// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import io.skein.model.Money;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding's money did in one account.
 *
 * @param accountId the account
 * @param in received by it inside the finding, per currency
 * @param out paid by it inside the finding, per currency
 * @param kept {@code in - out} per currency; negative where own money was added
 * @param dwell amount-weighted mean time from inflow to the outflow that spends it, by the detector's policy; absent if nothing
 *     is spent
 */
public record AccountFlow(
        String accountId,
        List<Money> in,
        List<Money> out,
        List<Money> kept,
        @Nullable Duration dwell) {

    public AccountFlow {
        in = List.copyOf(in);
        out = List.copyOf(out);
        kept = List.copyOf(kept);
    }
}
