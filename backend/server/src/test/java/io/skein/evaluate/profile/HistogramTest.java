// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HistogramTest {

    @Property(tries = 200)
    void isRightToTheWidthOfABin(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0.01, max = 1e12) Double> values,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        Histogram histogram = new Histogram();
        values.forEach(histogram::add);
        List<Double> sorted = values.stream().sorted().toList();
        double exact = sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
        assertThat(histogram.quantile(percent / 100.0)).isCloseTo(exact, within(exact * 0.012));
    }

    @Property(tries = 42)
    void keepsSmallWholeNumbersApart(@ForAll @IntRange(min = 1, max = 42) int value) {
        Histogram histogram = new Histogram();
        histogram.add(value);
        assertThat(Math.round(histogram.quantile(0.5))).isEqualTo(value);
        assertThat(histogram.bins(Histogram.BINS_A_DECADE)).hasSize(1);
    }

    @Property(tries = 50)
    void losesNoValueInWiderBins(@ForAll @Size(max = 50) List<@DoubleRange(min = 0, max = 1e9) Double> values) {
        Histogram histogram = new Histogram();
        values.forEach(histogram::add);
        assertThat(histogram.bins(5).stream().mapToLong(Histogram.Bin::count).sum())
                .isEqualTo(values.size());
    }
}
