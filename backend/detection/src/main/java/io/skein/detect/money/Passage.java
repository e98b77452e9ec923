// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.window.AccountTable;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/**
 * What became of one inflow: how much of it a party passed on to others, and by which outflows. Money from and to the party's own
 * accounts is no passage: nobody has received it.
 *
 * @param inflow the transfer that brought the money
 * @param outflows the transfers that took it on, ascending
 * @param takenMinor how much they took of it, in minor units of the currency it was received in; above 0
 * @param share that as a share of what was received, in (0,1]
 * @param restMillis mean time until they did, weighed by what they took
 */
public record Passage(int inflow, int[] outflows, long takenMinor, double share, double restMillis) {

    /**
     * {@return the passages through an account, by their inflows; none where the ledger does not look into it}
     *
     * @param maxFeeders an outflow that more inflows than this pay for is a pooled payment and passes none of them on
     */
    public static List<Passage> through(TransferWindow window, FlowLedger ledger, int account, int maxFeeders) {
        Int2ObjectMap<Draft> drafts = new Int2ObjectRBTreeMap<>();
        for (int place = window.outStart(account); place < window.outEnd(account); place++) {
            int outflow = window.outTransfer(place);
            int feeders = ledger.afterLastLink(outflow) - ledger.firstLink(outflow);
            if (feeders > 0 && feeders <= maxFeeders && isToOthers(window, outflow)) {
                collect(window, ledger, outflow, drafts);
            }
        }
        return drafts.values().stream().map(draft -> draft.passage(window)).toList();
    }

    /**
     * {@return the passages through an account by outflows that one inflow pays for nearly alone, by their inflows; none where the ledger does not look
     * into it}
     *
     * @param least share of an outflow that one inflow must pay for; above one half
     */
    public static List<Passage> whole(TransferWindow window, FlowLedger ledger, int account, double least) {
        Int2ObjectMap<Draft> drafts = new Int2ObjectRBTreeMap<>();
        for (int place = window.outStart(account); place < window.outEnd(account); place++) {
            int outflow = window.outTransfer(place);
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                int inflow = ledger.inflow(link);
                boolean isWhole = ledger.givenMinor(link) >= least * window.paidMinor(outflow);
                if (isWhole && isToOthers(window, outflow) && isToOthers(window, inflow)) {
                    drafts.computeIfAbsent(inflow, Draft::new).add(window, outflow, ledger.takenMinor(link));
                }
            }
        }
        return drafts.values().stream().map(draft -> draft.passage(window)).toList();
    }

    /** {@return whether a transfer changes the party who holds the money} */
    public static boolean isToOthers(TransferWindow window, int transfer) {
        AccountTable accounts = window.accounts();
        return !accounts.sameController(window.from(transfer), window.to(transfer));
    }

    private static void collect(TransferWindow window, FlowLedger ledger, int outflow, Int2ObjectMap<Draft> drafts) {
        for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
            int inflow = ledger.inflow(link);
            if (isToOthers(window, inflow)) {
                drafts.computeIfAbsent(inflow, Draft::new).add(window, outflow, ledger.takenMinor(link));
            }
        }
    }

    /** A passage while its outflows are still being found. */
    private static final class Draft {

        private final int inflow;
        private final IntArrayList outflows = new IntArrayList(2);
        private long takenMinor;
        private double takenMillis;

        Draft(int inflow) {
            this.inflow = inflow;
        }

        void add(TransferWindow window, int outflow, long taken) {
            outflows.add(outflow);
            takenMinor += taken;
            takenMillis += (double) taken * (window.epochMillis(outflow) - window.epochMillis(inflow));
        }

        Passage passage(TransferWindow window) {
            return new Passage(
                    inflow,
                    outflows.toIntArray(),
                    takenMinor,
                    (double) takenMinor / window.receivedMinor(inflow),
                    takenMillis / takenMinor);
        }
    }
}
