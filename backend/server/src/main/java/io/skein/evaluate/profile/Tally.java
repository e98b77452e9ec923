// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.profile;

import io.skein.evaluate.profile.DataProfile.Amounts;
import io.skein.evaluate.profile.DataProfile.Scope;
import io.skein.evaluate.profile.DataProfile.Shares;
import io.skein.model.Account;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Money;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts facts one by one into a {@link DataProfile}. */
final class Tally {

    private static final int ROUND_UNITS = 10;

    private final CurrencyUnit base;
    private final Object2IntOpenHashMap<String> accountsOf = new Object2IntOpenHashMap<>();
    private final Set<String> owned = new ObjectOpenHashSet<>();
    private final Map<CurrencyUnit, Histogram> amounts = new HashMap<>();
    private final Moments moments = new Moments();
    private final Pairs pairs = new Pairs();
    private final Paces paces = new Paces();
    private long described;
    private long closed;
    private long transfers;
    private long self;
    private long round;
    private long converted;

    Tally(CurrencyUnit base) {
        this.base = base;
    }

    void add(Fact fact) {
        switch (fact) {
            case Customer _, Device _, IdentifierUse _, Login _ -> {
                // says nothing that is counted here
            }
            case Account it -> {
                described++;
                closed += it.closedAt() == null ? 0 : 1;
            }
            case Ownership it -> own(it);
            case Transfer it -> transfer(it);
        }
    }

    private void own(Ownership it) {
        if (it.role() == Ownership.Role.OWNER) {
            accountsOf.addTo(it.customerId(), 1);
            owned.add(it.accountId());
        }
    }

    private void transfer(Transfer it) {
        transfers++;
        int from = paces.indexOf(it.fromAccountId());
        int to = paces.indexOf(it.toAccountId());
        long second = it.at().getEpochSecond();
        pairs.add(from, to);
        moments.add(second);
        paces.moved(from, second);
        if (from == to) {
            self++;
        } else {
            paces.moved(to, second);
        }
        amount(it.paid());
        converted += it.received().currency().equals(it.paid().currency()) ? 0 : 1;
    }

    private void amount(Money paid) {
        long unit = 1;
        for (int i = 0; i < paid.currency().minorDigits(); i++) {
            unit *= 10;
        }
        amounts.computeIfAbsent(paid.currency(), _ -> new Histogram()).add((double) paid.amountMinor() / unit);
        round += paid.amountMinor() % (ROUND_UNITS * unit) == 0 ? 1 : 0;
    }

    DataProfile profile(String name, List<String> layouts, long rejected) {
        Scope scope = new Scope(
                layouts,
                transfers,
                paces.size(),
                accountsOf.size(),
                moments.first(),
                moments.last(),
                rejected,
                paces.untimely());
        Shares shares = new Shares(
                share(self, transfers),
                pairs.reciprocal(),
                share(pairs.repeated(), transfers),
                share(round, transfers),
                share(converted, transfers),
                share(paces.size() - paces.among(owned), paces.size()),
                share(closed, described));
        List<Amounts> byCurrency = amounts.entrySet().stream()
                .map(entry -> new Amounts(entry.getKey().code(), entry.getValue()))
                .sorted(Comparator.comparingLong((Amounts it) -> -it.values().count())
                        .thenComparing(Amounts::currency))
                .toList();
        return new DataProfile(name, scope, shares, byCurrency, measures(), moments.hours(), moments.weekdays());
    }

    private Map<Measure, Histogram> measures() {
        Map<Measure, Histogram> measures = new EnumMap<>(Measure.class);
        measures.put(Measure.PAYEES, positive(pairs.payees(paces.size())));
        measures.put(Measure.PAYERS, positive(pairs.payers(paces.size())));
        measures.put(Measure.TRANSFERS, paces.transfers());
        measures.put(Measure.AMOUNT, amounts.getOrDefault(base, new Histogram()));
        measures.put(Measure.REST, paces.rests());
        measures.put(Measure.LIFE, paces.lives());
        measures.put(Measure.ACCOUNTS, positive(accountsOf.values().toIntArray()));
        return measures;
    }

    private static Histogram positive(int[] counts) {
        Histogram histogram = new Histogram();
        for (int count : counts) {
            if (count > 0) {
                histogram.add(count);
            }
        }
        return histogram;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
