// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.model.CurrencyUnit;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The inflows of one account that are not spent yet, one queue per currency. Reused from account to account. */
final class SpendableMoney {

    private final TransferWindow window;
    private final RateTable rates;
    private final FlowLedger ledger;
    private final List<Queue> queues = new ArrayList<>();
    private int used;

    SpendableMoney(TransferWindow window, RateTable rates, FlowLedger ledger) {
        this.window = window;
        this.rates = rates;
        this.ledger = ledger;
    }

    void clear() {
        used = 0;
    }

    void receive(int inflow) {
        if (window.from(inflow) == window.to(inflow)) {
            return;
        }
        CurrencyUnit currency = window.receivedCurrency(inflow);
        Queue queue = find(currency);
        if (queue == null) {
            queue = open(currency);
        }
        queue.add(inflow, window.receivedMinor(inflow));
    }

    void forgetBefore(long epochMillis) {
        for (int place = 0; place < used; place++) {
            Queue queue = queues.get(place);
            while (!queue.isEmpty() && window.epochMillis(queue.oldest()) < epochMillis) {
                queue.drop();
            }
        }
    }

    void spend(int outflow) {
        CurrencyUnit currency = window.paidCurrency(outflow);
        long missing = window.paidMinor(outflow);
        Queue own = find(currency);
        while (own != null && missing > 0 && !own.isEmpty()) {
            long taken = Math.min(missing, own.rest());
            ledger.link(own.oldest(), taken, taken);
            own.take(taken);
            missing -= taken;
        }
        if (missing > 0 && used > (own == null ? 0 : 1)) {
            spendForeign(outflow, missing);
        }
    }

    private void spendForeign(int outflow, long missing) {
        OptionalDouble wanted = value(window.paidCurrency(outflow), outflow);
        Queue queue = wanted.isEmpty() ? null : oldestConvertible(outflow);
        long left = missing;
        while (queue != null && left > 0) {
            double ratio = value(queue.currency, outflow).orElseThrow() / wanted.orElseThrow();
            long whole = (long) Math.floor(queue.rest() * ratio);
            boolean enough = whole >= left;
            long taken = enough ? Math.clamp((long) Math.ceil(left / ratio), 1, queue.rest()) : queue.rest();
            long given = enough ? left : whole;
            ledger.link(queue.oldest(), taken, given);
            queue.take(taken);
            left -= given;
            queue = oldestConvertible(outflow);
        }
    }

    private @Nullable Queue oldestConvertible(int outflow) {
        Queue oldest = null;
        for (int place = 0; place < used; place++) {
            Queue queue = queues.get(place);
            boolean older = !queue.isEmpty() && (oldest == null || queue.oldest() < oldest.oldest());
            if (older && value(queue.currency, outflow).isPresent()) {
                oldest = queue;
            }
        }
        return oldest;
    }

    private OptionalDouble value(CurrencyUnit currency, int outflow) {
        return rates.inBase(1, currency, window.epochMillis(outflow));
    }

    private @Nullable Queue find(CurrencyUnit currency) {
        for (int place = 0; place < used; place++) {
            Queue queue = queues.get(place);
            if (queue.currency.equals(currency)) {
                return queue;
            }
        }
        return null;
    }

    private Queue open(CurrencyUnit currency) {
        if (used == queues.size()) {
            queues.add(new Queue(currency));
        }
        Queue queue = queues.get(used++);
        queue.reuse(currency);
        return queue;
    }

    /** Inflows of one currency, oldest first, with what is left of each. */
    private static final class Queue {

        private CurrencyUnit currency;
        private int[] inflows = new int[16];
        private long[] rests = new long[16];
        private int head;
        private int tail;

        Queue(CurrencyUnit currency) {
            this.currency = currency;
        }

        void reuse(CurrencyUnit other) {
            currency = other;
            head = 0;
            tail = 0;
        }

        boolean isEmpty() {
            return head == tail;
        }

        int oldest() {
            return inflows[head];
        }

        long rest() {
            return rests[head];
        }

        void drop() {
            head++;
        }

        void take(long minor) {
            rests[head] -= minor;
            if (rests[head] == 0) {
                head++;
            }
        }

        void add(int inflow, long minor) {
            if (tail == inflows.length) {
                inflows = Arrays.copyOf(inflows, tail * 2);
                rests = Arrays.copyOf(rests, tail * 2);
            }
            inflows[tail] = inflow;
            rests[tail] = minor;
            tail++;
        }
    }
}
