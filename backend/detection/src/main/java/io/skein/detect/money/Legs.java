// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.exec.Pace;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a path is made of: every transfer by itself and, beside them, sums. A sum is what one account pays another in several transfers of one currency
 * within a short time, because who passes money on may do so in pieces. It arrives with its last piece.
 *
 * <p>A transfer's leg has the transfer's number; sums are numbered after them, by their last piece. Of the transfers of one pair each longest
 * run that the time allows is a sum, so there are never more sums than transfers.
 */
public final class Legs {

    private final TransferWindow window;
    private final RateTable rates;
    private final List<int[]> sums;

    private Legs(GraphView view, List<int[]> sums) {
        this.window = view.transfers();
        this.rates = view.rates();
        this.sums = sums;
    }

    /**
     * {@return the longest runs of two or more of some transfers, none within another, in time order}
     *
     * @param window where the transfers are
     * @param transfers in the window's order
     * @param span longest time from the first to the last of a run; zero for no runs
     */
    public static List<int[]> longestRuns(TransferWindow window, int[] transfers, Duration span) {
        List<int[]> runs = new ArrayList<>();
        int reached = span.isZero() ? transfers.length : 1;
        for (int first = 0; first < transfers.length && reached < transfers.length; first++) {
            int after = Math.max(first + 1, reached);
            long until = window.epochMillis(transfers[first]) + span.toMillis();
            while (after < transfers.length && window.epochMillis(transfers[after]) <= until) {
                after++;
            }
            if (after > reached && after - first > 1) {
                runs.add(Arrays.copyOfRange(transfers, first, after));
            }
            reached = after;
        }
        return runs;
    }

    /** {@return transfers only} */
    public static Legs single(GraphView view) {
        return new Legs(view, List.of());
    }

    /**
     * {@return transfers, and the sums that come to enough}
     *
     * @param view the transfers
     * @param pieceSpan longest time from the first to the last piece of a sum; zero for no sums
     * @param least least amount of a sum in the base currency; not compared where a currency has no rate
     * @param isOpen accounts of which sums are wanted
     * @param pace counts each transfer looked at
     */
    public static Legs of(GraphView view, Duration pieceSpan, double least, IntPredicate isOpen, Pace pace) {
        if (pieceSpan.isZero()) {
            return single(view);
        }
        Legs single = single(view);
        List<int[]> sums = new ArrayList<>();
        for (int account = 0; account < view.transfers().accountCount(); account++) {
            if (isOpen.test(account)) {
                single.sumsOf(account, pieceSpan, isOpen, sums, pace);
            }
        }
        sums.removeIf(pieces -> single.paid(pieces) < least);
        sums.sort(Comparator.comparingInt(Legs::lastOf));
        return new Legs(view, List.copyOf(sums));
    }

    /** {@return the transfers that the legs are made of} */
    public TransferWindow window() {
        return window;
    }

    /** {@return number of transfers and sums} */
    public int count() {
        return window.transferCount() + sums.size();
    }

    /** {@return whether a leg is more than one transfer} */
    public boolean isSum(int leg) {
        return leg >= window.transferCount();
    }

    /** {@return the transfers of a leg, ascending} */
    public int[] pieces(int leg) {
        return isSum(leg) ? shared(leg).clone() : new int[] {leg};
    }

    /** {@return the transfer with which a leg begins} */
    public int first(int leg) {
        return isSum(leg) ? shared(leg)[0] : leg;
    }

    /** {@return the transfer with which a leg is complete} */
    public int last(int leg) {
        return isSum(leg) ? lastOf(shared(leg)) : leg;
    }

    /** {@return account that pays} */
    public int from(int leg) {
        return window.from(first(leg));
    }

    /** {@return account that receives} */
    public int to(int leg) {
        return window.to(first(leg));
    }

    /** {@return when the whole leg has arrived} */
    public long epochMillis(int leg) {
        return window.epochMillis(last(leg));
    }

    /** {@return what is paid, in the minor unit of its currency} */
    public long paidMinor(int leg) {
        if (!isSum(leg)) {
            return window.paidMinor(leg);
        }
        long minor = 0;
        for (int piece : shared(leg)) {
            minor += window.paidMinor(piece);
        }
        return minor;
    }

    /** {@return what is received, in the minor unit of its currency} */
    public long receivedMinor(int leg) {
        if (!isSum(leg)) {
            return window.receivedMinor(leg);
        }
        long minor = 0;
        for (int piece : shared(leg)) {
            minor += window.receivedMinor(piece);
        }
        return minor;
    }

    /** {@return currency of what is paid} */
    public CurrencyUnit paidCurrency(int leg) {
        return window.paidCurrency(first(leg));
    }

    /** {@return currency of what is received} */
    public CurrencyUnit receivedCurrency(int leg) {
        return window.receivedCurrency(first(leg));
    }

    /** {@return what is paid, in major units of the base currency; not a number without a rate} */
    public double paid(int leg) {
        return isSum(leg) ? paid(shared(leg)) : paidOf(leg);
    }

    /** {@return what is received, in major units of the base currency; not a number without a rate} */
    public double received(int leg) {
        if (!isSum(leg)) {
            return receivedOf(leg);
        }
        double sum = 0;
        for (int piece : shared(leg)) {
            sum += receivedOf(piece);
        }
        return sum;
    }

    private double paid(int[] pieces) {
        double sum = 0;
        for (int piece : pieces) {
            sum += paidOf(piece);
        }
        return sum;
    }

    private double paidOf(int transfer) {
        return rates.inBase(window.paidMinor(transfer), window.paidCurrency(transfer), window.epochMillis(transfer))
                .orElse(Double.NaN);
    }

    private double receivedOf(int transfer) {
        return rates.inBase(
                        window.receivedMinor(transfer), window.receivedCurrency(transfer), window.epochMillis(transfer))
                .orElse(Double.NaN);
    }

    private int[] shared(int sum) {
        return sums.get(sum - window.transferCount());
    }

    private void sumsOf(int account, Duration span, IntPredicate isOpen, List<int[]> sums, Pace pace) {
        int[] paid = new int[window.outEnd(account) - window.outStart(account)];
        for (int place = 0; place < paid.length; place++) {
            paid[place] = window.outTransfer(window.outStart(account) + place);
        }
        pace.step(paid.length);
        IntComparator byPair = this::comparePairs;
        IntArrays.quickSort(paid, byPair);
        int begin = 0;
        for (int end = 1; end <= paid.length; end++) {
            if (end == paid.length || !isOnePair(paid[begin], paid[end])) {
                int payee = window.to(paid[begin]);
                if (payee != account && isOpen.test(payee)) {
                    sums.addAll(longestRuns(window, Arrays.copyOfRange(paid, begin, end), span));
                }
                begin = end;
            }
        }
    }

    private boolean isOnePair(int one, int other) {
        return window.to(one) == window.to(other)
                && window.paidCurrency(one).equals(window.paidCurrency(other))
                && window.receivedCurrency(one).equals(window.receivedCurrency(other));
    }

    private int comparePairs(int one, int other) {
        int byPayee = Integer.compare(window.to(one), window.to(other));
        if (byPayee != 0 || isOnePair(one, other)) {
            return byPayee == 0 ? Integer.compare(one, other) : byPayee;
        }
        int byPaid = window.paidCurrency(one)
                .code()
                .compareTo(window.paidCurrency(other).code());
        return byPaid == 0
                ? window.receivedCurrency(one)
                        .code()
                        .compareTo(window.receivedCurrency(other).code())
                : byPaid;
    }

    private static int lastOf(int[] pieces) {
        return pieces[pieces.length - 1];
    }
}
