// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was computed from a view once, for all detectors of a run that need the same. Memory that is needed elsewhere takes it back,
 * and then it is computed again.
 */
public final class Derived {

    private final Map<Key, SoftReference<Object>> values = new HashMap<>();

    /**
     * {@return the value, computed if nobody has asked for it yet}
     *
     * @param type what it is
     * @param parameters all that it depends on besides the view; compared by equality
     * @param computation how to compute it; what it throws is passed on and nothing is kept
     * @param <T> type of the value
     */
    public synchronized <T> T get(Class<T> type, Object parameters, Supplier<T> computation) {
        Key key = new Key(type, parameters);
        T known = known(type, key);
        if (known != null) {
            return known;
        }
        T computed = computation.get();
        values.put(key, new SoftReference<>(computed));
        return computed;
    }

    private <T> @Nullable T known(Class<T> type, Key key) {
        SoftReference<Object> reference = values.get(key);
        return reference == null ? null : type.cast(reference.get());
    }

    private record Key(Class<?> type, Object parameters) {}
}
