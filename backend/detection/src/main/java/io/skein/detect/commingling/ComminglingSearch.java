// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.commingling;

import io.skein.detect.chain.MoneyTrails;
import io.skein.detect.chain.MoneyTrails.Trail;
import io.skein.detect.chain.TrailSum;
import io.skein.detect.money.AccountBalance;
import io.skein.detect.party.Direction;
import io.skein.detect.sweep.Stretch;
import io.skein.model.AccountKind;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Looks where the money came from that reached an account of one of the two kinds. */
final class ComminglingSearch {

    private final GraphView view;
    private final TransferWindow window;
    private final MoneyTrails trails;
    private final ComminglingParameters parameters;

    ComminglingSearch(GraphView view, MoneyTrails trails, ComminglingParameters parameters) {
        this.view = view;
        this.window = view.transfers();
        this.trails = trails;
        this.parameters = parameters;
    }

    /** {@return whether a kind of account is one of the two} */
    static boolean isLookedAt(AccountKind kind) {
        return kind == AccountKind.CUSTODY || kind == AccountKind.OWN_FUNDS;
    }

    /** {@return what mixed in an account, by the custody accounts it came from or went to} */
    List<Commingling> into(int account) {
        AccountKind kind = kind(account);
        if (!isLookedAt(kind)) {
            return List.of();
        }
        boolean toOwnFunds = kind == AccountKind.OWN_FUNDS;
        AccountKind origin = toOwnFunds ? AccountKind.CUSTODY : AccountKind.OWN_FUNDS;
        IntUnaryOperator custody = first -> toOwnFunds ? window.from(first) : account;
        Map<Integer, List<Trail>> byCustody = new TreeMap<>();
        for (int place = window.inStart(account); place < window.inEnd(account); place++) {
            int arrival = window.inTransfer(place);
            if (kind(window.from(arrival)) != kind) {
                for (Trail trail : trails.of(arrival, from -> kind(from) == origin)) {
                    byCustody
                            .computeIfAbsent(custody.applyAsInt(trail.first()), none -> new ArrayList<>())
                            .add(trail);
                }
            }
        }
        List<Commingling> found = new ArrayList<>();
        Direction direction = toOwnFunds ? Direction.OUT : Direction.IN;
        byCustody.forEach((from, ways) -> found.addAll(stretches(from, direction, ways)));
        return found;
    }

    private List<Commingling> stretches(int custody, Direction direction, List<Trail> ways) {
        int[] arrivals = ways.stream().mapToInt(Trail::last).toArray();
        List<Commingling> found = new ArrayList<>();
        for (Stretch stretch : Stretch.of(window, arrivals, parameters.span().toMillis())) {
            TrailSum sum = TrailSum.of(view, ways.subList(stretch.begin(), stretch.end()));
            Commingling each = new Commingling(custody, direction, sum, share(custody, sum));
            if (sum.reaches(parameters.minAmount()) && (!sum.isWhole() || each.share() >= parameters.minShare())) {
                found.add(each);
            }
        }
        return found;
    }

    /** Of what the custody account received from one span before the first of it on: fees are a small share of what clients bring. */
    private double share(int custody, TrailSum sum) {
        int[] all = sum.transfers();
        long from = window.epochMillis(all[0]) - parameters.span().toMillis();
        double received = AccountBalance.between(view, custody, from, window.epochMillis(all[all.length - 1]))
                .in();
        return received == 0 ? 1 : Math.min(1, sum.amount() / received);
    }

    private AccountKind kind(int account) {
        return view.profiles().accountKind(account);
    }
}
