// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Roles;
import io.skein.evaluate.truth.Truth;
import io.skein.model.CurrencyUnit;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** An early ring, one that goes over the cut, a late one, and a group of customers without transfers. */
class TimeSplitTest {

    private static final String EARLY =
            "#e1 a -9000.00 USD @0h-> b\n#e2 b -9000.00 USD @10h-> a\n#o1 c -9000.00 USD @20h-> d";
    private static final String LATE =
            "#o2 d -9000.00 USD @60h-> c\n#l1 e -9000.00 USD @70h-> f\n#l2 f -9000.00 USD @90h-> e";

    private final LabelledBank whole = LabelledBank.whole("bank", "digest", view(EARLY + "\n" + LATE), truth());
    private final Instant start = whole.view().transfers().interval().from();
    private final List<TimeWindow> read = new ArrayList<>();

    @Test
    void givesAPatternToThePartInWhichItEnds() {
        TimeSplit split = split(Duration.ofDays(2));

        assertThat(split.first().counted().patternIds()).containsExactly("early");
        assertThat(split.rest().counted().patternIds()).containsExactlyInAnyOrder("over", "late", "customers");
    }

    @Test
    void seesBeforeTheCutWhatWasThereAndAfterItEverything() {
        TimeSplit split = split(Duration.ofDays(2));

        assertThat(read).containsExactly(new TimeWindow(start, start.plus(Duration.ofDays(2))));
        assertThat(split.first().view().transfers().transferCount()).isEqualTo(3);
        assertThat(split.rest().view()).isSameAs(whole.view());
        assertThat(split.first().truth().illicitTransferIds()).containsExactly("e1", "e2", "o1");
        assertThat(split.rest().counted().since()).isEqualTo(start.plus(Duration.ofDays(2)));
    }

    @Test
    void spreadsFindingsOverTheDaysOfThePart() {
        TimeSplit split = split(Duration.ofDays(2));

        assertThat(split.rest().workload().days()).isCloseTo(whole.workload().days() - 2, within(1e-9));
        assertThat(split.rest().digest()).isNotEqualTo(split.first().digest()).isNotEqualTo(whole.digest());
    }

    @Test
    void refusesACutOutsideThePeriod() {
        assertThatThrownBy(() -> split(Duration.ZERO)).hasMessageContaining("must lie inside");
        assertThatThrownBy(() -> split(Duration.ofDays(300))).hasMessageContaining("must lie inside");
    }

    private TimeSplit split(Duration after) {
        return TimeSplit.at(whole, start.plus(after), window -> {
            read.add(window);
            return view(EARLY);
        });
    }

    private static Truth truth() {
        return new Truth(
                "drawn",
                List.of(
                        pattern("early", "e1", "e2"),
                        pattern("over", "o1", "o2"),
                        pattern("late", "l1", "l2"),
                        pattern("customers")),
                new TreeSet<>(List.of("e1", "e2", "o1", "o2", "l1", "l2")),
                List.of());
    }

    private static PlantedPattern pattern(String id, String... transfers) {
        SortedSet<String> ids = new TreeSet<>(List.of(transfers));
        return new PlantedPattern(
                id, "cycle", true, ids, new TreeSet<>(), new TreeSet<>(List.of("c1", "c2")), 0, Roles.NONE);
    }

    private static GraphView view(String text) {
        return new GraphView(
                TransferWindows.parse(text), IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("USD")));
    }
}
