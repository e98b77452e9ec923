// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator;

import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the indicators of the latest run that computed them. */
public interface IndicatorStore {

    /**
     * Keeps these instead of all earlier ones. Readers see the earlier ones until all of these are there.
     *
     * @param set what they are
     * @param readings hands all of them to the receiver
     * @return how many there were
     */
    long replace(IndicatorSet set, Consumer<Consumer<Reading>> readings);

    /** {@return what is kept; empty if no run computed any yet} */
    Optional<IndicatorSet> current();

    /** {@return the readings of some subjects, the latest window first, in before out; those of whom nothing is kept are absent} */
    Map<Subject, List<Reading>> of(Collection<Subject> subjects);

    /**
     * {@return one page of readings}
     *
     * @throws io.skein.model.PlatformException INVALID_INPUT if the cursor is not one of this order
     */
    KeysetPage<Reading> page(IndicatorQuery query, PageSlice slice);
}
