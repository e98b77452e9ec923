// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.evidence;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the one form that is compared byte for byte: members in the order written, no white space, only the escapes
 * that RFC 8259 demands, numbers as Java prints them. Independent of any library, so that it stays the same for years.
 */
public final class CanonicalJson {

    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder out = new StringBuilder();
    private boolean comma;

    /** {@return what was written} */
    public String text() {
        return out.toString();
    }

    /** Writes an object. */
    public CanonicalJson object(Runnable members) {
        open('{');
        members.run();
        return close('}');
    }

    /** Writes an array, one element per item. */
    public <T> CanonicalJson array(Collection<T> items, BiConsumer<CanonicalJson, T> element) {
        open('[');
        for (T item : items) {
            element.accept(this, item);
        }
        return close(']');
    }

    /** Writes an array of texts. */
    public CanonicalJson texts(Collection<String> items) {
        return array(items, CanonicalJson::text);
    }

    /** Begins a member: its value is written next. */
    public CanonicalJson name(String name) {
        separate();
        quote(name);
        out.append(':');
        comma = false;
        return this;
    }

    /** Writes a text, or null. */
    public CanonicalJson text(@Nullable String value) {
        separate();
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        comma = true;
        return this;
    }

    /** Writes a whole number. */
    public CanonicalJson number(long value) {
        return raw(Long.toString(value));
    }

    /** Writes a finite number, shortest form that reads back to the same double. */
    public CanonicalJson number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no " + value);
        }
        return raw(Double.toString(value));
    }

    /** Writes true or false. */
    public CanonicalJson bool(boolean value) {
        return raw(Boolean.toString(value));
    }

    /** Writes a value, or null if there is none. */
    public <T> CanonicalJson orNull(@Nullable T value, Consumer<T> writer) {
        if (value == null) {
            return raw("null");
        }
        writer.accept(value);
        return this;
    }

    /** Writes a value that is JSON already. */
    public CanonicalJson raw(String json) {
        separate();
        out.append(json);
        comma = true;
        return this;
    }

    private void open(char bracket) {
        separate();
        out.append(bracket);
        comma = false;
    }

    private CanonicalJson close(char bracket) {
        out.append(bracket);
        comma = true;
        return this;
    }

    private void separate() {
        if (comma) {
            out.append(',');
        }
    }

    private void quote(String value) {
        out.append('"');
        for (int place = 0; place < value.length(); place++) {
            escape(value.charAt(place));
        }
        out.append('"');
    }

    private void escape(char character) {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (character < FIRST_PRINTABLE) {
                    out.append("\\u").append(String.format("%04x", (int) character));
                } else {
                    out.append(character);
                }
            }
        }
    }
}
