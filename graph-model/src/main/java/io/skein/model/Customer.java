// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party the bank serves.
 *
 * @param id the bank's customer number
 * @param partyKind human being or organisation
 * @param name as on file
 * @param bornOn date of birth or of registration, if known
 * @param country ISO 3166-1 alpha-2 code of residence or seat, if known
 * @param segment the bank's own customer segment, if any
 */
public record Customer(
        String id,
        PartyKind partyKind,
        String name,
        @Nullable LocalDate bornOn,
        @Nullable String country,
        @Nullable String segment)
        implements Fact {

    public Customer {
        Ids.require("customer id", id);
    }

    @Override
    public FactKind kind() {
        return FactKind.CUSTOMER;
    }
}
