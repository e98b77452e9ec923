// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.simulation.crime.Listed;
import io.skein.simulation.crime.Planting;
import io.skein.simulation.crime.Plot;
import io.skein.simulation.crime.Typology;
import io.skein.simulation.life.Community;
import io.skein.simulation.life.NormalLife;
import io.skein.simulation.life.Routine;
import io.skein.simulation.output.FactSink;
import io.skein.simulation.output.ListSink;
import io.skein.simulation.output.TruthSink;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.Population;
import io.skein.simulation.world.Register;
import io.skein.simulation.world.StandingFacts;
import io.skein.simulation.world.Streams;
import io.skein.simulation.world.Town;
import java.util.List;

/**
 * Makes a bank.
 *
 * <p>Memory grows with people and accounts, with what is planted and with the busiest day, not with the number of transfers.
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
        return generate(facts, truth, entry -> {});
    }

    /**
     * Generates the bank and the watch-list that belongs to it.
     *
     * @param lists takes the entries of the list, which name whom some planted patterns are about
     * @return number of transfers made
     */
    public long generate(FactSink facts, TruthSink truth, ListSink lists) {
        Streams streams = new Streams(settings.seed());
        Register register = new Register();
        Ledger ledger = new Ledger(settings.period());
        Population town = new Town(settings.people(), settings.period(), streams, register).build();
        List<Routine> routines = NormalLife.of(new Community(town, register, streams, settings.period()));
        plant(new Plot.Scene(town, register, ledger, settings.period(), settings.knobs(), truth, lists), streams);
        Listed.tell(lists);
        new StandingFacts(register).tell(facts);
        for (int i = 0; i < settings.period().days(); i++) {
            Day day = Day.of(settings.period().firstDay().plusDays(i));
            routines.forEach(routine -> routine.live(day, ledger));
            ledger.close(day, facts, truth);
        }
        return ledger.transfers();
    }

    private void plant(Plot.Scene scene, Streams streams) {
        Planting planting = new Planting(scene, streams);
        for (Typology typology : Typologies.all()) {
            if (settings.isPlanted(typology.id())) {
                planting.plant(typology, settings.patternsOfEach());
            }
        }
    }
}
