// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.model.Fact;
import io.skein.model.Transfer;
import io.skein.simulation.output.TruthSink.Element;
import io.skein.simulation.output.TruthSink.TruthRecord;
import io.skein.simulation.world.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** A small bank held in memory, for tests. */
public record MadeBank(List<Fact> facts, List<TruthRecord> truth) {

    /** {@return settings of a bank of 300 people and 40 days with four patterns of each of those typologies; all if none} */
    public static BankSettings small(Difficulty difficulty, String... typologies) {
        Period period = new Period(LocalDate.of(2026, 2, 1), 40);
        return new BankSettings(7, 300, period, difficulty.knobs(), Set.of(typologies), OptionalInt.of(4));
    }

    /** {@return the bank of those settings} */
    public static MadeBank of(BankSettings settings) {
        MadeBank made = new MadeBank(new ArrayList<>(), new ArrayList<>());
        new SampleBank(settings).generate(made.facts::add, made.truth::add);
        return made;
    }

    /** {@return its facts of that type, in the order in which they came} */
    public <T extends Fact> List<T> of(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** {@return pattern id to the transfers planted, in time order} */
    public Map<String, List<Transfer>> plantedTransfers() {
        Map<String, Transfer> byId =
                of(Transfer.class).stream().collect(Collectors.toMap(Transfer::id, transfer -> transfer));
        Map<String, List<Transfer>> patterns = new LinkedHashMap<>();
        for (TruthRecord record : truth) {
            if (record.element() == Element.TRANSFER) {
                patterns.computeIfAbsent(record.patternId(), id -> new ArrayList<>())
                        .add(byId.get(record.id()));
            }
        }
        return patterns;
    }

    /** {@return pattern id to the elements of that sort with their roles} */
    public Map<String, Map<String, String>> planted(Element element) {
        Map<String, Map<String, String>> patterns = new LinkedHashMap<>();
        for (TruthRecord record : truth) {
            if (record.element() == element) {
                patterns.computeIfAbsent(record.patternId(), id -> new LinkedHashMap<>())
                        .put(record.id(), record.role());
            }
        }
        return patterns;
    }
}
