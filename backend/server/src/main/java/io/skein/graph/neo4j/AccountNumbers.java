// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.window.TransferWindowBuilder;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

/** The store's own numbers of accounts, so that rows need not repeat business ids, and the window's handles beside them. */
final class AccountNumbers {

    private static final int UNKNOWN = -1;

    private final Long2IntOpenHashMap places = new Long2IntOpenHashMap();
    private final List<String> ids = new ArrayList<>();
    private int[] handles = new int[0];

    private AccountNumbers() {
        places.defaultReturnValue(UNKNOWN);
    }

    static AccountNumbers read(TransactionContext transaction) {
        AccountNumbers numbers = new AccountNumbers();
        Result rows = transaction.run(CypherCatalogue.WINDOW_ACCOUNT_NUMBERS.text());
        while (rows.hasNext()) {
            Record row = rows.next();
            numbers.places.put(row.get("number").asLong(), numbers.ids.size());
            numbers.ids.add(row.get("account").asString());
        }
        numbers.handles = new int[numbers.ids.size()];
        Arrays.fill(numbers.handles, UNKNOWN);
        return numbers;
    }

    /** {@return the business id, or null for an account that was stored after this was read} */
    @Nullable
    String id(long number) {
        int place = places.get(number);
        return place == UNKNOWN ? null : ids.get(place);
    }

    boolean contains(long number) {
        return places.containsKey(number);
    }

    /** {@return the builder's handle of an account, which is added to the builder if it is new there} */
    int handle(long number, TransferWindowBuilder builder) {
        int place = places.get(number);
        if (handles[place] == UNKNOWN) {
            handles[place] = builder.handle(ids.get(place));
        }
        return handles[place];
    }
}
