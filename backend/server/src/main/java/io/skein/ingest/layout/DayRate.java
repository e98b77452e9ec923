// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.model.CurrencyUnit;
import java.time.LocalDate;

/**
 * What one unit of a currency is worth from a day on.
 *
 * @param day from which day on (UTC), until the next one
 * @param currency the currency
 * @param baseUnitsPerUnit major units of the base currency for one major unit of it; finite and above zero
 */
public record DayRate(LocalDate day, CurrencyUnit currency, double baseUnitsPerUnit) {}
