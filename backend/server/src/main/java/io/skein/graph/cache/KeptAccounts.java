// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.window.IdBytes;
import io.skein.window.TransferWindowBuilder;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The accounts that the sections of transfers name by number, and a builder's handles of those that it has been given. */
final class KeptAccounts {

    private static final int UNKNOWN = -1;

    private final TransferWindowBuilder builder;
    private final List<IdBytes> parts = new ArrayList<>();
    private final IntArrayList starts = new IntArrayList();
    private final IntArrayList handles = new IntArrayList();

    KeptAccounts(TransferWindowBuilder builder) {
        this.builder = builder;
    }

    /** A section adds accounts, numbered on from so many of the sections before; none: it begins anew. */
    void add(int continued, IdBytes added) {
        if (continued == 0) {
            parts.clear();
            starts.clear();
            handles.clear();
        }
        parts.add(added);
        starts.add(handles.size());
        for (int account = 0; account < added.ends().length; account++) {
            handles.add(UNKNOWN);
        }
    }

    /** {@return the builder's handle of the account of that number, which is added to the builder if it is new there} */
    int handle(int number) {
        int known = handles.getInt(number);
        if (known != UNKNOWN) {
            return known;
        }
        int part = parts.size() - 1;
        while (starts.getInt(part) > number) {
            part--;
        }
        IdBytes texts = parts.get(part);
        int start = texts.starts()[number - starts.getInt(part)];
        int end = texts.ends()[number - starts.getInt(part)];
        int handle = builder.handle(new String(texts.bytes(), start, end - start, StandardCharsets.UTF_8));
        handles.set(number, handle);
        return handle;
    }
}
