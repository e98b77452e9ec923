// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.window.column.IdBuffer;
import io.skein.window.column.IdColumn;
import io.skein.window.column.PackedIds;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** Gives accounts and customers handles in the order of their coming, and in the end numbers in the order of their ids. */
final class AccountRegister {

    private final Names accounts = new Names();
    private final Names customers = new Names();
    private final LongArrayList ownerships = new LongArrayList();

    int account(String id) {
        return accounts.handle(id);
    }

    boolean contains(String id) {
        return accounts.handles.containsKey(id);
    }

    int count() {
        return accounts.ids.size();
    }

    void owner(String accountId, String customerId) {
        ownerships.add(pair(accounts.handle(accountId), customers.handle(customerId)));
    }

    /** {@return handles of the accounts in the order of their ids} */
    int[] order() {
        return accounts.order();
    }

    AccountTable freeze(int[] accountOrder) {
        int[] accountNumbers = numbers(accountOrder);
        int[] customerOrder = customers.order();
        int[] customerNumbers = numbers(customerOrder);
        long[] pairs = new long[ownerships.size()];
        for (int place = 0; place < pairs.length; place++) {
            long ownership = ownerships.getLong(place);
            pairs[place] = pair(accountNumbers[(int) (ownership >>> Integer.SIZE)], customerNumbers[(int) ownership]);
        }
        LongArrays.quickSort(pairs);
        pairs = distinct(pairs);
        int[] owners = new int[pairs.length];
        for (int place = 0; place < pairs.length; place++) {
            owners[place] = (int) pairs[place];
        }
        return new AccountTable(accounts.packed(accountOrder), customers.packed(customerOrder), offsets(pairs), owners);
    }

    private int[] offsets(long[] pairs) {
        if (pairs.length == 0) {
            return new int[0];
        }
        int[] offsets = new int[count() + 1];
        for (long pair : pairs) {
            offsets[(int) (pair >>> Integer.SIZE) + 1]++;
        }
        for (int account = 0; account < count(); account++) {
            offsets[account + 1] += offsets[account];
        }
        return offsets;
    }

    private static long[] distinct(long[] sorted) {
        LongArrayList kept = new LongArrayList(sorted.length);
        for (long pair : sorted) {
            if (kept.isEmpty() || kept.getLong(kept.size() - 1) != pair) {
                kept.add(pair);
            }
        }
        return kept.toLongArray();
    }

    private static long pair(int account, int customer) {
        return (long) account << Integer.SIZE | customer;
    }

    /** {@return the number of each handle} */
    static int[] numbers(int[] order) {
        int[] numbers = new int[order.length];
        for (int number = 0; number < order.length; number++) {
            numbers[order[number]] = number;
        }
        return numbers;
    }

    /** Ids of one kind, each with a handle. */
    private static final class Names {

        private final Object2IntOpenHashMap<String> handles = new Object2IntOpenHashMap<>();
        private final List<String> ids = new ArrayList<>();

        Names() {
            handles.defaultReturnValue(-1);
        }

        int handle(String id) {
            int known = handles.putIfAbsent(id, ids.size());
            if (known >= 0) {
                return known;
            }
            ids.add(id);
            return ids.size() - 1;
        }

        int[] order() {
            return IdOrder.of(ids);
        }

        IdColumn packed(int[] order) {
            IdBuffer buffer = new IdBuffer();
            ids.forEach(buffer::add);
            return PackedIds.of(buffer, order);
        }
    }
}
