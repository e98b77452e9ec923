// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.model.CurrencyUnit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a source leaves unsaid.
 *
 * @param startedAt start of the run: the time of recording for facts that carry none; later ones are rejected
 * @param timeZone zone of layouts whose times carry none (AMLworld); Skein's own formats must name it
 * @param baseCurrency currency of layouts whose transfers carry none (AMLSim)
 * @param phoneRegion ISO 3166-1 country for telephone numbers without country code, or null: they are kept as digits
 */
public record ReadOptions(
        Instant startedAt,
        ZoneId timeZone,
        CurrencyUnit baseCurrency,
        @Nullable String phoneRegion) {

    /** {@return UTC, US dollars, no telephone region} */
    public static ReadOptions startingAt(Instant startedAt) {
        return new ReadOptions(startedAt, ZoneOffset.UTC, CurrencyUnit.of("USD"), null);
    }

    /** {@return these with another currency for layouts that name none} */
    public ReadOptions withBaseCurrency(CurrencyUnit other) {
        return new ReadOptions(startedAt, timeZone, other, phoneRegion);
    }
}
