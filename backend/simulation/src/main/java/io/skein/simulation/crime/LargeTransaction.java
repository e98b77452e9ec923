// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.Channel;
import io.skein.simulation.crime.Seat.Who;
import java.util.ArrayList;
import java.util.List;

/**
 * Large transaction: what one customer moves on one day is above a limit, but each part is below it, because it is split over
 * accounts and channels (31 CFR 1010.313 and PBoC, order 2016/3, article 5, both add up what one customer does in a day).
 *
 * <p>Three to four parts at depth 1, up to one more for every further depth, over two accounts, all paid or all received; in sum one tenth
 * to two fifths above the limit. Cash, transfers of a person and transfers of a company, each a third. Of the careful half have two
 * customer numbers and one document.
 */
final class LargeTransaction implements Shape {

    private static final List<Channel> CHANNELS =
            List.of(Channel.WIRE, Channel.MOBILE, Channel.ACH, Channel.THIRD_PARTY);

    @Override
    public String id() {
        return "large-transaction";
    }

    @Override
    public void write(Script script) {
        long limit = script.dice().pick(Limits.all());
        Seat first = script.seat(limit == Limits.COMPANY ? Who.COMPANY : Who.PERSON, "customer");
        List<Seat> accounts = List.of(first, second(script, first, limit));
        boolean received = limit == Limits.CASH || script.dice().chance(0.5);
        long sum = StrictMath.round(limit * script.dice().between(1.1, 1.4));
        long[] parts =
                Shares.of(sum, script.temper().size(2, 1) + 1, script.temper().unevenness() / 2, script.dice());
        for (int i = 0; i < parts.length; i++) {
            Seat other = script.seat(limit == Limits.CASH ? Who.CASH_DESK : Who.OUTSIDER, "counterparty");
            Seat own = accounts.get(i % accounts.size());
            Channel channel = limit == Limits.CASH ? Channel.CASH : CHANNELS.get(i % CHANNELS.size());
            script.pay(script.begin(received ? other : own, parts[i], 0), received ? own : other, channel, "part");
        }
    }

    // the same human being may have come twice
    private static Seat second(Script script, Seat first, long limit) {
        if (limit == Limits.COMPANY
                || script.temper().isCareless()
                || script.dice().chance(0.5)) {
            return script.seatOf(first, Who.SECOND, "customer");
        }
        Seat alias = script.seat(Who.PERSON, "customer");
        List<Seat> same = new ArrayList<>(List.of(first, alias));
        script.tie(Tie.Kind.DOCUMENT, same);
        return alias;
    }
}
