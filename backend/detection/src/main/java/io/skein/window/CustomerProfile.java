// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.Customer;
import io.skein.model.PartyKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer besides accounts and identifiers. The name is no part of it: no detector goes by names.
 *
 * @param customerId the customer
 * @param kind human being or organisation
 * @param bornOn date of birth or of registration, if known
 * @param country ISO 3166-1 alpha-2 code of residence or seat, if known
 * @param segment the bank's own customer segment, if any
 */
public record CustomerProfile(
        String customerId,
        PartyKind kind,
        @Nullable LocalDate bornOn,
        @Nullable String country,
        @Nullable String segment) {

    /** {@return what a fact says of a customer} */
    public static CustomerProfile of(Customer customer) {
        return new CustomerProfile(
                customer.id(), customer.partyKind(), customer.bornOn(), customer.country(), customer.segment());
    }
}
