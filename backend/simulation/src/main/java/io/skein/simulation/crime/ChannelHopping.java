// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.Channel;
import io.skein.simulation.crime.Seat.Who;
import java.util.List;

/**
 * Channel hopping: value moves on by another channel at every leg: cash, mobile, a payment institution, card, digital currency.
 *
 * <p>Cash comes in and digital currency goes out (FATF, Virtual assets: red flag indicators of money laundering and terrorist financing,
 * 2020); between them one to two hops at depth 1, up to one more for every further depth, each by another channel than the one before.
 */
final class ChannelHopping implements Shape {

    private static final List<Channel> BETWEEN =
            List.of(Channel.MOBILE, Channel.THIRD_PARTY, Channel.CARD, Channel.WIRE, Channel.CHEQUE);

    @Override
    public String id() {
        return "channel-hopping";
    }

    @Override
    public void write(Script script) {
        Load load = script.begin(
                script.seat(Who.CASH_DESK, "cash desk"), script.temper().sum(6_000, 0.3), 0);
        Seat first = script.seat(Who.CUSTOMER, "middle");
        script.pay(load, first, Channel.CASH, "leg");
        load = new Load(first, load.cents(), load.second());
        int place = script.dice().between(0, BETWEEN.size() - 1);
        for (int left = script.temper().size(1, 1); left > 0; left--) {
            Channel channel = BETWEEN.get(place++ % BETWEEN.size());
            load = script.forward(load, script.seat(Who.CUSTOMER, "middle"), channel, "leg");
        }
        script.forward(load, script.seat(Who.OUTSIDER, "exchange"), Channel.DIGITAL_CURRENCY, "leg");
    }
}
