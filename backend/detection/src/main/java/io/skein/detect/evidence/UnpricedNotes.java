// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.evidence;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.Indicator;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Unit;
import io.skein.detect.money.BaseSum;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sees to it that a finding names every currency among its transfers that has no rate, whatever its detector says of them. */
final class UnpricedNotes {

    private final GraphView view;
    private final Set<String> amounts;

    UnpricedNotes(GraphView view, DetectorDescriptor detector) {
        this.view = view;
        this.amounts = detector.indicators().stream()
                .filter(each -> Unit.of(each.unit()) == Unit.BASE_CURRENCY)
                .map(IndicatorDescriptor::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the indicators; those currencies that no remark names yet are remarked at the first amount, else at the first of all} */
    List<Indicator> named(List<Indicator> indicators, int[] transfers) {
        SortedSet<String> missing = new TreeSet<>(BaseSum.paid(view, transfers).unpriced());
        missing.removeIf(code ->
                indicators.stream().anyMatch(each -> each.note().english().contains(code)));
        if (missing.isEmpty() || indicators.isEmpty()) {
            return indicators;
        }
        List<Indicator> named = new ArrayList<>(indicators);
        int place = place(indicators);
        Indicator remarked = indicators.get(place);
        named.set(
                place,
                new Indicator(
                        remarked.name(),
                        remarked.value(),
                        remarked.transferIds(),
                        joined(remarked.note(), notCompared(missing))));
        return named;
    }

    /** {@return that there were transfers in such currencies; no words if there are none} */
    static LocalizedText notCompared(SortedSet<String> unpriced) {
        return unpriced.isEmpty()
                ? LocalizedText.NONE
                : new LocalizedText(
                        "meanwhile there were transfers in " + String.join(", ", unpriced)
                                + ", which has no rate and was not compared",
                        "同期另有 " + String.join("、", unpriced) + " 转账，因无汇率未作比较");
    }

    private int place(List<Indicator> indicators) {
        for (int place = 0; place < indicators.size(); place++) {
            if (amounts.contains(indicators.get(place).name())) {
                return place;
            }
        }
        return 0;
    }

    private static LocalizedText joined(LocalizedText one, LocalizedText other) {
        return one.isEmpty()
                ? other
                : new LocalizedText(one.english() + "; " + other.english(), one.chinese() + "；" + other.chinese());
    }
}
