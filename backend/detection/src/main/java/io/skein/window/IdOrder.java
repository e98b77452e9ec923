// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

/** The one order of business ids: by code points, which is the order of their UTF-8 bytes. */
final class IdOrder {

    private IdOrder() {}

    static int compare(String id, String other) {
        int length = Math.min(id.length(), other.length());
        for (int place = 0; place < length; place++) {
            char unit = id.charAt(place);
            char otherUnit = other.charAt(place);
            if (unit != otherUnit) {
                // surrogates stand for code points above all others, though their own values lie below U+E000
                boolean surrogate = Character.isSurrogate(unit);
                return surrogate == Character.isSurrogate(otherUnit)
                        ? Character.compare(unit, otherUnit)
                        : surrogate ? 1 : -1;
            }
        }
        return Integer.compare(id.length(), other.length());
    }
}
