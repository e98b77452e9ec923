// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.loanloop;

import io.skein.detect.chain.MoneyTrails;
import io.skein.detect.chain.MoneyTrails.Trail;
import io.skein.detect.chain.TrailSum;
import io.skein.detect.money.BaseSum;
import io.skein.detect.sweep.Stretch;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Looks whether what reached an account are the proceeds of loans. */
final class LoanLoopSearch {

    /** What the rates of two days may differ by. */
    private static final double CONVERSION = 0.02;

    private final GraphView view;
    private final TransferWindow window;
    private final Loans loans;
    private final MoneyTrails trails;
    private final LoanLoopParameters parameters;

    LoanLoopSearch(GraphView view, Loans loans, MoneyTrails trails, LoanLoopParameters parameters) {
        this.view = view;
        this.window = view.transfers();
        this.loans = loans;
        this.trails = trails;
        this.parameters = parameters;
    }

    /** {@return the loops that end in an account} */
    List<LoanLoop> into(int account) {
        if (loans.isLoan(account)) {
            boolean withOwn = parameters.loans().withOwn();
            return loops(account, LoanLoop.Kind.REPAYMENT, trail -> {
                int origin = window.from(trail.first());
                return origin != account && !loans.isRefinancing(origin, account, withOwn);
            });
        }
        IntSet guaranteed = loans.guaranteedBy(account);
        return guaranteed.isEmpty()
                ? List.of()
                : loops(
                        account,
                        LoanLoop.Kind.GUARANTOR,
                        trail -> trail.path().length > 1 && guaranteed.contains(window.from(trail.first())));
    }

    private List<LoanLoop> loops(int account, LoanLoop.Kind kind, Predicate<Trail> counts) {
        List<Trail> returned = IntStream.range(window.inStart(account), window.inEnd(account))
                .mapToObj(place -> trails.of(window.inTransfer(place), loans::isLoan))
                .flatMap(List::stream)
                .filter(counts)
                .toList();
        int[] returns = returned.stream().mapToInt(Trail::last).toArray();
        List<LoanLoop> found = new ArrayList<>();
        for (Stretch stretch :
                Stretch.of(window, returns, parameters.reach().span().toMillis())) {
            LoanLoop loop = loop(account, kind, returned.subList(stretch.begin(), stretch.end()));
            if (isLarge(loop)) {
                found.add(loop);
            }
        }
        return found;
    }

    private LoanLoop loop(int account, LoanLoop.Kind kind, List<Trail> returned) {
        TrailSum sum = TrailSum.of(view, returned);
        double disbursed = BaseSum.paid(view, sum.firsts()).known();
        int origins =
                (int) IntStream.of(sum.firsts()).map(window::from).distinct().count();
        return new LoanLoop(account, kind, sum, origins, disbursed == 0 ? 1 : Math.min(1, sum.amount() / disbursed));
    }

    /** {@return whether nothing joined the proceeds on any way: no transfer is more than the one before it brought} */
    private boolean isAlone(TrailSum sum) {
        return sum.trails().stream().allMatch(trail -> {
            int[] path = trail.path();
            return IntStream.range(1, path.length).noneMatch(leg -> isMore(path[leg], path[leg - 1]));
        });
    }

    private boolean isMore(int leg, int before) {
        if (window.paidCurrency(leg).equals(window.receivedCurrency(before))) {
            return window.paidMinor(leg) > window.receivedMinor(before);
        }
        double brought = view.rates()
                .inBase(window.receivedMinor(before), window.receivedCurrency(before), window.epochMillis(before))
                .orElse(0);
        return view.paidInBase(leg).orElse(0) > brought * (1 + CONVERSION);
    }

    private boolean isLarge(LoanLoop loop) {
        boolean enoughLoans = switch (loop.kind()) {
            case REPAYMENT -> loop.loans() >= parameters.loans().minLoans() || isAlone(loop.sum());
            case GUARANTOR -> true;
        };
        return enoughLoans
                && loop.sum().reaches(parameters.minAmount())
                && (!loop.sum().isWhole() || loop.share() >= parameters.minShare());
    }
}
