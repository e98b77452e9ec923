// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator;

import io.skein.detect.behaviour.Activity;
import io.skein.detect.behaviour.Behaviour;
import io.skein.detect.behaviour.Series;
import io.skein.detect.party.Direction;
import io.skein.detect.party.Parties;
import io.skein.detect.party.PartyTransfers;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import java.util.function.Consumer;

/**
 * Takes the indicators of all accounts and customers from a view.
 *
 * <p>A customer who disposes of the accounts of several parties, as an agent does, is none of them and has no indicators.
 *
 * @param view what is measured
 * @param set which windows
 */
public record Readings(GraphView view, IndicatorSet set) {

    /**
     * Hands out every reading, subject by subject: accounts in the order of the view, then customers.
     *
     * @throws io.skein.exec.CancelledException if the context says so
     */
    public void forEach(RunContext context, Consumer<Reading> receiver) {
        Pace pace = new Pace(context);
        AccountTable accounts = view.transfers().accounts();
        Behaviour ofAccounts = Behaviour.ofAccounts(view, set.calendar(), context);
        for (int account = 0; account < accounts.count(); account++) {
            read(ofAccounts, account, new Subject(SubjectKind.ACCOUNT, accounts.id(account)), receiver, pace);
        }
        Parties parties = PartyTransfers.of(view).parties();
        Behaviour ofParties = Behaviour.ofParties(view, set.calendar(), context);
        int[] partyOf = parties.ofCustomers();
        for (int customer = 0; customer < partyOf.length; customer++) {
            if (partyOf[customer] >= 0) {
                Subject subject = new Subject(SubjectKind.CUSTOMER, accounts.customerId(customer));
                read(ofParties, partyOf[customer], subject, receiver, pace);
            }
        }
    }

    private void read(Behaviour behaviour, int number, Subject subject, Consumer<Reading> receiver, Pace pace) {
        for (Direction direction : Direction.values()) {
            Series series = behaviour.series(number, direction);
            pace.step(1 + series.transfers().length);
            for (Activity activity : series.active()) {
                if (activity.window() >= set.firstKept()) {
                    receiver.accept(new Reading(
                            subject,
                            direction,
                            set.calendar().window(activity.window()),
                            series.history(activity),
                            behaviour.peerGroup(number),
                            behaviour.compare(number, direction, series, activity)));
                }
            }
        }
    }
}
