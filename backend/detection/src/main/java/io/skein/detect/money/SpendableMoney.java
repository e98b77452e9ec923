// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.model.CurrencyUnit;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The inflows of one account that are not spent yet, one purse per currency. Reused from account to account. */
final class SpendableMoney {

    private final TransferWindow window;
    private final RateTable rates;
    private final FlowPolicy policy;
    private final boolean newest;
    private final Links links;
    private final List<Purse> purses = new ArrayList<>();
    private int used;

    /** Hears which inflow paid for the outflow at hand. */
    @FunctionalInterface
    interface Links {

        void link(int inflow, long takenMinor, long givenMinor);
    }

    SpendableMoney(TransferWindow window, RateTable rates, FlowPolicy policy, Links links) {
        this.window = window;
        this.rates = rates;
        this.policy = policy;
        this.newest = policy == FlowPolicy.LAST_IN_FIRST_OUT;
        this.links = links;
    }

    void clear() {
        used = 0;
    }

    void receive(int inflow) {
        if (window.from(inflow) == window.to(inflow)) {
            return;
        }
        CurrencyUnit currency = window.receivedCurrency(inflow);
        Purse purse = find(currency);
        if (purse == null) {
            purse = open(currency);
        }
        purse.add(inflow, window.receivedMinor(inflow));
    }

    void forgetBefore(long epochMillis) {
        for (int place = 0; place < used; place++) {
            Purse purse = purses.get(place);
            while (!purse.isEmpty() && window.epochMillis(purse.inflow(purse.first())) < epochMillis) {
                purse.dropOldest();
            }
        }
    }

    void spend(int outflow) {
        long paid = window.paidMinor(outflow);
        Purse own = find(window.paidCurrency(outflow));
        long missing = own == null ? paid : paid - spendOwn(own, paid);
        if (missing > 0 && used > (own == null ? 0 : 1)) {
            spendForeign(outflow, missing);
        }
    }

    /** {@return how much of what is wanted the purse gave} */
    private long spendOwn(Purse own, long wanted) {
        return switch (policy) {
            case FIRST_IN_FIRST_OUT, LAST_IN_FIRST_OUT -> spendInTurn(own, wanted);
            case PROPORTIONAL -> spendEvenly(own, wanted);
        };
    }

    private long spendInTurn(Purse own, long wanted) {
        long missing = wanted;
        while (missing > 0 && !own.isEmpty()) {
            int end = own.end(newest);
            long taken = Math.min(missing, own.rest(end));
            links.link(own.inflow(end), taken, taken);
            own.takeAtEnd(newest, taken);
            missing -= taken;
        }
        return wanted - missing;
    }

    private long spendEvenly(Purse own, long wanted) {
        long[] rests = own.rests();
        long total = sum(rests);
        long[] taken = wanted >= total ? rests : Allotment.of(wanted, rests, total);
        for (int place = 0; place < taken.length; place++) {
            take(own, own.first() + place, taken[place], taken[place]);
        }
        own.closeGaps();
        return Math.min(wanted, total);
    }

    private void spendForeign(int outflow, long missing) {
        OptionalDouble wanted = value(window.paidCurrency(outflow), outflow);
        if (wanted.isPresent()) {
            switch (policy) {
                case FIRST_IN_FIRST_OUT, LAST_IN_FIRST_OUT -> convertInTurn(outflow, wanted.getAsDouble(), missing);
                case PROPORTIONAL -> convertEvenly(outflow, wanted.getAsDouble(), missing);
            }
        }
    }

    private void convertInTurn(int outflow, double wanted, long missing) {
        Purse purse = nextConvertible(outflow);
        long left = missing;
        while (purse != null && left > 0) {
            double ratio = value(purse.currency(), outflow).orElseThrow() / wanted;
            int end = purse.end(newest);
            long whole = (long) Math.floor(purse.rest(end) * ratio);
            boolean enough = whole >= left;
            long taken = enough ? needed(left, ratio, purse.rest(end)) : purse.rest(end);
            long given = enough ? left : whole;
            links.link(purse.inflow(end), taken, given);
            purse.takeAtEnd(newest, taken);
            left -= given;
            purse = nextConvertible(outflow);
        }
    }

    private void convertEvenly(int outflow, double wanted, long missing) {
        LongArrayList wholes = new LongArrayList();
        for (Purse purse : convertible(outflow)) {
            double ratio = value(purse.currency(), outflow).orElseThrow() / wanted;
            for (long rest : purse.rests()) {
                wholes.add((long) Math.floor(rest * ratio));
            }
        }
        long[] all = wholes.toLongArray();
        long total = sum(all);
        boolean wholly = missing >= total;
        long[] given = wholly ? all : Allotment.of(missing, all, total);
        int next = 0;
        for (Purse purse : convertible(outflow)) {
            double ratio = value(purse.currency(), outflow).orElseThrow() / wanted;
            long[] rests = purse.rests();
            for (int place = 0; place < rests.length; place++, next++) {
                long part = given[next] == 0 ? 0 : needed(given[next], ratio, rests[place]);
                take(purse, purse.first() + place, wholly ? rests[place] : part, given[next]);
            }
            purse.closeGaps();
        }
    }

    private void take(Purse purse, int place, long taken, long given) {
        if (taken > 0) {
            links.link(purse.inflow(place), taken, given);
            purse.takeAt(place, taken);
        }
    }

    private static long needed(long given, double ratio, long rest) {
        return Math.clamp((long) Math.ceil(given / ratio), 1, rest);
    }

    private List<Purse> convertible(int outflow) {
        return purses.subList(0, used).stream()
                .filter(purse ->
                        !purse.isEmpty() && value(purse.currency(), outflow).isPresent())
                .toList();
    }

    private @Nullable Purse nextConvertible(int outflow) {
        Purse next = null;
        for (int place = 0; place < used; place++) {
            Purse purse = purses.get(place);
            if (!purse.isEmpty()
                    && (next == null || comesBefore(purse, next))
                    && value(purse.currency(), outflow).isPresent()) {
                next = purse;
            }
        }
        return next;
    }

    private boolean comesBefore(Purse one, Purse other) {
        int difference = one.inflow(one.end(newest)) - other.inflow(other.end(newest));
        return newest ? difference > 0 : difference < 0;
    }

    private OptionalDouble value(CurrencyUnit currency, int outflow) {
        return rates.inBase(1, currency, window.epochMillis(outflow));
    }

    private static long sum(long[] minor) {
        long sum = 0;
        for (long each : minor) {
            sum = Math.addExact(sum, each);
        }
        return sum;
    }

    private @Nullable Purse find(CurrencyUnit currency) {
        for (int place = 0; place < used; place++) {
            Purse purse = purses.get(place);
            if (purse.currency().equals(currency)) {
                return purse;
            }
        }
        return null;
    }

    private Purse open(CurrencyUnit currency) {
        if (used == purses.size()) {
            purses.add(new Purse(currency));
        }
        Purse purse = purses.get(used++);
        purse.reuse(currency);
        return purse;
    }
}
