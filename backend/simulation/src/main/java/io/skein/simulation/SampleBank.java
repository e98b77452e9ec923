// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.model.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a bank.
 *
 * <p>Memory grows with people and accounts and with the busiest day, not with the number of transfers.
 */
public final class SampleBank {

    private final BankSettings settings;

    public SampleBank(BankSettings settings) {
        this.settings = settings;
    }

    /**
     * Generates the bank.
     *
     * @param facts takes everything a bank's files would hold
     * @param truth takes what was planted; never shown to a detector
     * @return number of transfers made
     */
    public long generate(FactSink facts, TruthSink truth) {
        Dice dice = new Dice(settings.seed());
        Register register = new Register();
        Population town = new Town(settings, dice, register).build();
        PlantedRings rings = new PlantedRings(town, settings, dice, register);
        rings.tell(truth);
        for (Fact fact : register.inStorageOrder()) {
            facts.accept(fact);
        }
        List<Routine> routines = new ArrayList<>();
        routines.addAll(HouseholdRoutines.of(town));
        routines.addAll(CompanyRoutines.of(town));
        routines.add(new PlantedCycles(town, settings, dice));
        routines.add(new PlantedChains(town, settings, dice));
        routines.add(rings);
        return live(routines, dice, facts, truth);
    }

    private long live(List<Routine> routines, Dice dice, FactSink facts, TruthSink truth) {
        Ledger ledger = new Ledger();
        long number = 1;
        for (int i = 0; i < settings.days(); i++) {
            LocalDate day = settings.firstDay().plusDays(i);
            for (Routine routine : routines) {
                routine.live(day, ledger, dice);
            }
            number = ledger.close(Register.startOf(day.plusDays(1)), number, facts, truth);
        }
        return number - 1;
    }
}
