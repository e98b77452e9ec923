// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.simulation.world.Account;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.Period;
import io.skein.simulation.world.Population;
import io.skein.simulation.world.Register;
import io.skein.simulation.world.Streams;
import io.skein.simulation.world.Trade;
import java.util.List;

/**
 * What all routines share.
 *
 * @param town who lives there
 * @param register where standing facts go
 * @param streams where dice come from
 * @param period the days to live
 */
public record Community(Population town, Register register, Streams streams, Period period) {

    /** {@return the main company of a trade: the largest one} */
    Company main(Trade trade) {
        return town.companies(trade).getFirst();
    }

    /** {@return one of the companies of a trade, large ones more often} */
    Company some(Trade trade, Dice dice) {
        List<Company> companies = town.companies(trade);
        return companies.get(dice.popular(companies.size()));
    }

    /** {@return an account at another bank; few are met often} */
    Account outsider(Dice dice) {
        return town.outsiders().get(dice.popular(town.outsiders().size()));
    }

    /** {@return an account abroad, or at another bank where there is none abroad} */
    Account abroad(Dice dice) {
        return town.abroad().isEmpty()
                ? outsider(dice)
                : town.abroad().get(dice.popular(town.abroad().size()));
    }
}
