// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.record;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The column names of a source, in order. Found without regard to case or surrounding blanks; names may repeat. */
public final class Columns {

    private final List<String> names;
    private final Map<String, Integer> firstByKey = new HashMap<>();

    public Columns(List<String> names) {
        this.names = names.stream().map(String::strip).toList();
        for (int i = 0; i < this.names.size(); i++) {
            firstByKey.putIfAbsent(key(this.names.get(i)), i);
        }
    }

    /** {@return all names, as the source writes them} */
    public List<String> names() {
        return names;
    }

    /** {@return the name of a column; empty if there is no such column} */
    public String name(int column) {
        return column >= 0 && column < names.size() ? names.get(column) : "";
    }

    /** {@return the number of the first column of that name, -1 if there is none} */
    public int find(String name) {
        return firstByKey.getOrDefault(key(name), -1);
    }

    /** {@return whether every one of these columns is there} */
    public boolean hasAll(List<String> wanted) {
        return wanted.stream().allMatch(name -> find(name) >= 0);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
