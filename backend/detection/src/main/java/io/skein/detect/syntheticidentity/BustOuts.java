// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.syntheticidentity;

import io.skein.detect.money.BaseSum;
import io.skein.detect.money.KnownBalance;
import io.skein.detect.party.Holdings;
import io.skein.exec.Pace;
import io.skein.window.GraphView;
import io.skein.window.Profiles;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Optional;

/** Looks at how customers began and ended. */
final class BustOuts {

    private static final double MOST_GROWTH = 1_000;

    private final GraphView view;
    private final TransferWindow window;
    private final SyntheticIdentityParameters.Bust rules;
    private final Holdings holdings;
    private final Pace pace;

    BustOuts(GraphView view, SyntheticIdentityParameters.Bust rules, Pace pace) {
        this.view = view;
        this.window = view.transfers();
        this.rules = rules;
        this.holdings = Holdings.of(view);
        this.pace = pace;
    }

    /** {@return when a customer's first account was opened, or its first transfer where that is not known; nothing without either} */
    Optional<Long> beginning(String customer) {
        long first = Long.MAX_VALUE;
        for (int account : holdings.accounts(customer)) {
            first = Math.min(first, beginning(account));
        }
        return first == Long.MAX_VALUE ? Optional.empty() : Optional.of(first);
    }

    /** {@return how a customer ended, if it was a bust-out} */
    Optional<BustOut> of(String customer) {
        KnownBalance balance = KnownBalance.of(view, holdings.accounts(customer));
        pace.step(1 + (long) balance.count());
        if (balance.count() == 0) {
            return Optional.empty();
        }
        long last = window.epochMillis(balance.transfer(balance.count() - 1));
        boolean isOver =
                window.interval().to().toEpochMilli() - last >= rules.silence().toMillis();
        int begin = balance.firstNotBefore(last - rules.span().toMillis() + 1);
        long age = last - beginning(customer).orElse(last);
        if (!isOver || begin == 0 || age > rules.maxHistory().toMillis()) {
            return Optional.empty();
        }
        BustOut end = end(customer, balance, begin, age);
        boolean holds = end.payments().length > 0
                && end.share() >= rules.minShare()
                && end.growth() >= rules.minGrowth()
                && BaseSum.paid(view, end.payments()).reaches(rules.minAmount());
        return holds ? Optional.of(end) : Optional.empty();
    }

    private BustOut end(String customer, KnownBalance balance, int begin, long age) {
        IntArrayList payments = new IntArrayList();
        double taken = 0;
        for (int place = begin; place < balance.count(); place++) {
            if (balance.isPayment(place)) {
                payments.add(balance.transfer(place));
                taken -= balance.change(place);
            }
        }
        double there = balance.available(begin, balance.count());
        double share = there <= 0 ? 0 : Math.min(1, taken / there);
        return new BustOut(customer, payments.toIntArray(), share, growth(balance, begin, taken), age);
    }

    /** {@return the payments of the end against the mean of equal spans before, from the first transfer on} */
    private double growth(KnownBalance balance, int begin, double taken) {
        double before = 0;
        for (int place = 0; place < begin; place++) {
            before += balance.isPayment(place) ? -balance.change(place) : 0;
        }
        long time = window.epochMillis(balance.transfer(begin)) - window.epochMillis(balance.transfer(0));
        double spans = Math.max(1, (double) time / rules.span().toMillis());
        return before == 0 ? MOST_GROWTH : Math.min(MOST_GROWTH, taken * spans / before);
    }

    private long beginning(int account) {
        long opened = view.profiles().openedAtMillis(account);
        if (opened != Profiles.UNKNOWN) {
            return opened;
        }
        long first = Long.MAX_VALUE;
        if (window.outStart(account) < window.outEnd(account)) {
            first = window.epochMillis(window.outTransfer(window.outStart(account)));
        }
        if (window.inStart(account) < window.inEnd(account)) {
            first = Math.min(first, window.epochMillis(window.inTransfer(window.inStart(account))));
        }
        return first;
    }
}
