// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.model.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A day's payments and log-ins in columns, because a busy day has hundreds of thousands. */
final class DayPage {

    private static final int FIRST_CAPACITY = 16;
    private static final long LOW = 0xffff_ffffL;

    private final long startSecond;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final Map<Integer, Ledger.Label> labels = new HashMap<>();
    private final List<Party> visitors = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private double[] dollars = new double[FIRST_CAPACITY];
    private long[] payments = new long[FIRST_CAPACITY];
    private long[] visits = new long[FIRST_CAPACITY];

    DayPage(long epochDay) {
        this.startSecond = epochDay * 86_400;
    }

    void add(Account from, Account to, double amount, long second, Channel channel, String reference) {
        int index = channels.size();
        if (index == payments.length) {
            payments = Arrays.copyOf(payments, index * 2);
            dollars = Arrays.copyOf(dollars, index * 2);
        }
        payments[index] = (second - startSecond) << 32 | index;
        dollars[index] = amount;
        accounts.add(from);
        accounts.add(to);
        channels.add(channel);
        references.add(reference);
    }

    /** Labels the payment added last. */
    void label(Ledger.@Nullable Label label) {
        if (label != null) {
            labels.put(channels.size() - 1, label);
        }
    }

    void visit(Party party, Device device, long second) {
        int index = visitors.size();
        if (index == visits.length) {
            visits = Arrays.copyOf(visits, index * 2);
        }
        visits[index] = (second - startSecond) << 32 | index;
        visitors.add(party);
        devices.add(device);
    }

    /** {@return the indices of the payments, earliest first; ties keep the order of entry} */
    int[] paymentsInTimeOrder() {
        return inTimeOrder(payments, channels.size());
    }

    /** {@return the indices of the log-ins, earliest first; ties keep the order of entry} */
    int[] visitsInTimeOrder() {
        return inTimeOrder(visits, visitors.size());
    }

    Account from(int index) {
        return accounts.get(2 * index);
    }

    Account to(int index) {
        return accounts.get(2 * index + 1);
    }

    double dollars(int index) {
        return dollars[index];
    }

    long second(int index) {
        return startSecond + (payments[index] >>> 32);
    }

    Channel channel(int index) {
        return channels.get(index);
    }

    String reference(int index) {
        return references.get(index);
    }

    Ledger.@Nullable Label label(int index) {
        return labels.isEmpty() ? null : labels.get(index);
    }

    Party visitor(int index) {
        return visitors.get(index);
    }

    Device visited(int index) {
        return devices.get(index);
    }

    long visitedAt(int index) {
        return startSecond + (visits[index] >>> 32);
    }

    private static int[] inTimeOrder(long[] keys, int size) {
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) (sorted[i] & LOW);
        }
        return order;
    }
}
