// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import java.util.Arrays;

/**
 * Which inflow paid for which outflow, account by account, exactly in minor units.
 *
 * <p>Rule: an outflow spends the money that came in strictly before it and at most the dwell time before it; which of it first is the
 * {@link FlowPolicy}, in the order of the window where instants tie. It takes inflows of its own currency first; what is still missing comes
 * from other currencies by the same policy, at the rate of the day of the outflow, and only where both have a rate. What no
 * inflow covers is the account's own money. Money that no outflow takes within the dwell time stays and is no longer followed.
 *
 * <p>A link says: {@code takenMinor} of the inflow's received amount became {@code givenMinor} of the outflow's paid amount; within
 * one currency both are equal. Nothing is created or lost: the links of an inflow never take more than it brought, those of an
 * outflow never give more than it paid. Parts of a proportional outflow are whole minor units, see {@link Allotment}.
 *
 * <p>Transfers from an account to itself are left out. Accounts with more transfers than the hub limit have no links: money that
 * enters a hub is not followed.
 *
 * <p>Cost: time in O(n + m + links * currencies of an account); links at most 2 m within one currency and a few more where
 * currencies mix, but in proportion up to one for every outflow and inflow of an account within the dwell time, so at most the square of
 * the hub limit for each account; memory 20 bytes a link and 20 a transfer. Ties: inflows and outflows of one instant are never
 * linked.
 *
 * <p>Source: the rules of tracing mixed funds that {@link FlowPolicy} names, here limited by the dwell time so that old savings do not
 * hide new money.
 */
public final class FlowLedger {

    private static final int LEAST_CAPACITY = 16;

    private final int[] firstLink;
    private final int[] afterLastLink;
    private final int[] linksOfInflow;
    private final long[] spentMinor;
    private int[] inflow;
    private long[] takenMinor;
    private long[] givenMinor;
    private int links;

    private FlowLedger(int transferCount) {
        firstLink = new int[transferCount];
        afterLastLink = new int[transferCount];
        linksOfInflow = new int[transferCount];
        spentMinor = new long[transferCount];
        int capacity = Math.max(transferCount, LEAST_CAPACITY);
        inflow = new int[capacity];
        takenMinor = new long[capacity];
        givenMinor = new long[capacity];
    }

    /**
     * {@return the ledger of a view, made if no detector of the run has asked for the same yet}
     *
     * @param context polled for cancellation, told progress of all accounts and transfers (each at both ends) where it is made
     */
    public static FlowLedger of(GraphView view, Following following, RunContext context) {
        return view.derived()
                .get(FlowLedger.class, following, () -> of(view.transfers(), view.rates(), following, context));
    }

    /**
     * Follows the money through every account.
     *
     * @param window the transfers
     * @param rates for accounts that receive in one currency and pay in another
     * @param following by what rule
     * @param context polled for cancellation
     * @return the ledger
     */
    static FlowLedger of(TransferWindow window, RateTable rates, Following following, RunContext context) {
        FlowLedger ledger = new FlowLedger(window.transferCount());
        SpendableMoney money = new SpendableMoney(window, rates, following.policy(), ledger::link);
        long dwellMillis = following.dwell().toMillis();
        Pace pace = new Pace(context);
        for (int account = 0; account < window.accountCount(); account++) {
            long degree = degree(window, account);
            pace.step(degree + 1);
            pace.finished(degree + 1);
            if (degree <= following.hubLimit()) {
                ledger.follow(window, account, dwellMillis, money);
            }
        }
        pace.tell();
        return ledger;
    }

    /** {@return number of transfers of the account in the window, in and out; a self-transfer counts twice} */
    public static long degree(TransferWindow window, int account) {
        return (long) window.outEnd(account)
                - window.outStart(account)
                + window.inEnd(account)
                - window.inStart(account);
    }

    /** {@return the first link that feeds an outflow; its links are [firstLink, afterLastLink), in the order of spending} */
    public int firstLink(int outflow) {
        return firstLink[outflow];
    }

    /** {@return the place after the last link that feeds an outflow} */
    public int afterLastLink(int outflow) {
        return afterLastLink[outflow];
    }

    /** {@return the transfer that brought the money of a link} */
    public int inflow(int link) {
        return inflow[link];
    }

    /** {@return minor units of a link, in the currency its inflow was received in} */
    public long takenMinor(int link) {
        return takenMinor[link];
    }

    /** {@return minor units of a link, in the currency its outflow was paid in} */
    public long givenMinor(int link) {
        return givenMinor[link];
    }

    /** {@return how much of an inflow was passed on within the dwell time, in minor units of the currency it was received in} */
    public long spentMinor(int inflow) {
        return spentMinor[inflow];
    }

    /** {@return how many outflows an inflow paid for, wholly or in part} */
    public int outflowCount(int inflow) {
        return linksOfInflow[inflow];
    }

    /** {@return number of links} */
    public int linkCount() {
        return links;
    }

    private void follow(TransferWindow window, int account, long dwellMillis, SpendableMoney money) {
        money.clear();
        int nextIn = window.inStart(account);
        for (int place = window.outStart(account); place < window.outEnd(account); place++) {
            int outflow = window.outTransfer(place);
            long now = window.epochMillis(outflow);
            while (nextIn < window.inEnd(account) && window.epochMillis(window.inTransfer(nextIn)) < now) {
                money.receive(window.inTransfer(nextIn++));
            }
            firstLink[outflow] = links;
            if (window.to(outflow) != account) {
                money.forgetBefore(now - dwellMillis);
                money.spend(outflow);
            }
            afterLastLink[outflow] = links;
        }
    }

    private void link(int from, long taken, long given) {
        if (links == inflow.length) {
            int larger = Math.addExact(links, links / 2);
            inflow = Arrays.copyOf(inflow, larger);
            takenMinor = Arrays.copyOf(takenMinor, larger);
            givenMinor = Arrays.copyOf(givenMinor, larger);
        }
        inflow[links] = from;
        takenMinor[links] = taken;
        givenMinor[links] = given;
        links++;
        linksOfInflow[from]++;
        spentMinor[from] += taken;
    }
}
