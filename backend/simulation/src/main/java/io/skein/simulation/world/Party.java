// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.model.PartyKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A customer of one of our banks.
 *
 * @param id customer number
 * @param kind human being or organisation
 * @param name as on file
 * @param bornOn date of birth or of registration
 * @param country of residence or seat, ISO 3166-1 alpha-2
 * @param segment the bank's own customer segment
 * @param joinedAt when the bank took the customer on
 */
public record Party(
        String id, PartyKind kind, String name, LocalDate bornOn, String country, String segment, Instant joinedAt) {}
