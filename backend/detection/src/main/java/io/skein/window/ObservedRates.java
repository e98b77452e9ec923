// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Exchange rates that a window itself shows: transfers that were paid in one currency and received in another.
 *
 * <p>The rate of a currency is the median over its conversions from and into the base currency; a currency that never meets the
 * base goes through the rated currency it is converted with most often. Fewer than {@value #LEAST_CONVERSIONS} conversions make
 * no rate. One rate serves the whole window, so this is meant for weeks or months and for data that come without a rate table;
 * a rate from a table is always better. The median does not move when a few conversions are wrong.
 *
 * <p>Cost: time O(m + c log c) for m transfers with c conversions, memory 8 bytes a conversion. Ties between currencies go by
 * code, so the same window gives the same rates.
 */
public final class ObservedRates {

    /** Least number of conversions that make a rate. */
    public static final int LEAST_CONVERSIONS = 3;

    private final Map<Pair, DoubleArrayList> quotients;

    private ObservedRates(Map<Pair, DoubleArrayList> quotients) {
        this.quotients = quotients;
    }

    /**
     * {@return one rate for each currency that the window's conversions tie to the base, by code}
     *
     * @param window the transfers
     * @param base the base currency
     */
    public static List<ObservedRate> of(TransferWindow window, CurrencyUnit base) {
        if (window.transferCount() == 0) {
            return List.of();
        }
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(window.epochMillis(0)), ZoneOffset.UTC);
        Map<CurrencyUnit, ObservedRate> rated = new LinkedHashMap<>();
        rated.put(base, new ObservedRate(base, day, 1, 0));
        ObservedRates observed = new ObservedRates(quotients(window));
        for (Optional<ObservedRate> next = observed.next(rated, day);
                next.isPresent();
                next = observed.next(rated, day)) {
            rated.put(next.get().currency(), next.get());
        }
        rated.remove(base);
        return rated.values().stream()
                .sorted(Comparator.comparing(rate -> rate.currency().code()))
                .toList();
    }

    private Optional<ObservedRate> next(Map<CurrencyUnit, ObservedRate> rated, LocalDate day) {
        Pair best = null;
        int most = LEAST_CONVERSIONS - 1;
        for (Map.Entry<Pair, DoubleArrayList> entry : quotients.entrySet()) {
            Pair pair = entry.getKey();
            boolean leadsOn = rated.containsKey(pair.known) && !rated.containsKey(pair.other);
            if (leadsOn && entry.getValue().size() > most) {
                best = pair;
                most = entry.getValue().size();
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        double step = median(quotients.getOrDefault(best, new DoubleArrayList()));
        ObservedRate known = rated.getOrDefault(best.known, new ObservedRate(best.known, day, 1, 0));
        return Optional.of(new ObservedRate(best.other, day, known.baseUnitsPerUnit() * step, most));
    }

    /** {@return for each ordered pair, units of the first per unit of the second, one for each conversion} */
    private static Map<Pair, DoubleArrayList> quotients(TransferWindow window) {
        Map<Pair, DoubleArrayList> quotients = new TreeMap<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            CurrencyUnit paid = window.paidCurrency(transfer);
            CurrencyUnit received = window.receivedCurrency(transfer);
            if (!paid.equals(received)) {
                double paidMajor = major(window.paidMinor(transfer), paid);
                double receivedMajor = major(window.receivedMinor(transfer), received);
                list(quotients, new Pair(paid, received)).add(paidMajor / receivedMajor);
                list(quotients, new Pair(received, paid)).add(receivedMajor / paidMajor);
            }
        }
        return quotients;
    }

    private static DoubleArrayList list(Map<Pair, DoubleArrayList> quotients, Pair pair) {
        return quotients.computeIfAbsent(pair, key -> new DoubleArrayList());
    }

    private static double major(long minor, CurrencyUnit currency) {
        return new Money(minor, currency).major().doubleValue();
    }

    private static double median(DoubleArrayList values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.naturalOrder());
        return sorted.get(sorted.size() / 2);
    }

    /**
     * A rate that conversions show.
     *
     * @param currency the currency
     * @param day from which day on it is to hold: that of the window's first transfer, UTC
     * @param baseUnitsPerUnit major units of the base currency for one major unit of the currency
     * @param conversions how many conversions it is the median of
     */
    public record ObservedRate(CurrencyUnit currency, LocalDate day, double baseUnitsPerUnit, int conversions) {}

    /** Two currencies of a conversion; by code. */
    private record Pair(CurrencyUnit known, CurrencyUnit other) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair that) {
            int byKnown = known.code().compareTo(that.known.code());
            return byKnown == 0 ? other.code().compareTo(that.other.code()) : byKnown;
        }
    }
}
