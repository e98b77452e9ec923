// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import io.skein.detect.accountclass.AccountClassParameters.Limits;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.LaidWindows;
import io.skein.model.AccountClass;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds up what parties take in and pay through accounts of limited classes. */
final class MisuseSearch {

    private static final List<AccountClass> LIMITED = List.of(AccountClass.II, AccountClass.III);

    private final GraphView view;
    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final AccountClassParameters parameters;
    private final LimitAmounts amounts;
    private final LaidWindows days;
    private long hubs;

    MisuseSearch(GraphView view, PartyTransfers transfers, AccountClassParameters parameters) {
        this.view = view;
        this.window = view.transfers();
        this.transfers = transfers;
        this.parameters = parameters;
        this.amounts = new LimitAmounts(view, parameters.currency());
        this.days = new LaidWindows(
                window, -parameters.utcOffset().toMillis(), Duration.ofDays(1).toMillis());
    }

    /** {@return how many accounts of limited classes were left out for their number of transfers} */
    long hubs() {
        return hubs;
    }

    /** {@return what a party did beyond limits} */
    List<Misuse> misuses(int party) {
        List<Misuse> found = new ArrayList<>();
        int[] limitedAccounts = IntStream.of(transfers.parties().accounts(party))
                .filter(this::isLimited)
                .toArray();
        int[] looked =
                IntStream.of(limitedAccounts).filter(account -> !isHub(account)).toArray();
        hubs += limitedAccounts.length - looked.length;
        if (looked.length == 0) {
            return found;
        }
        for (Direction direction : Direction.values()) {
            int[] all = direction == Direction.IN ? withoutRefunds(party) : transfers.of(party, direction);
            for (AccountClass limited : LIMITED) {
                int[] ofClass = Arrays.stream(all)
                        .filter(transfer -> isOfClass(account(transfer, direction), limited))
                        .toArray();
                Misuse misuse = misuse(limited, direction, ofClass);
                if (misuse != null) {
                    found.add(misuse);
                }
            }
        }
        return found;
    }

    private @Nullable Misuse misuse(AccountClass limited, Direction direction, int[] ofClass) {
        Limits limits = parameters.of(limited);
        Excess daily = new Excess(amounts, limits.day());
        days.forEach(ofClass, 0, ofClass.length, (day, begin, end) -> daily.add(ofClass, begin, end));
        Excess yearly = new Excess(amounts, limits.year());
        PartyTransfers.grouped(ofClass, this::year).forEach(year -> yearly.add(year, 0, year.length));
        boolean often = daily.periods() >= parameters.minDays();
        if (!often && yearly.periods() == 0) {
            return null;
        }
        IntStream ofDays = often ? Arrays.stream(daily.transfers()) : IntStream.empty();
        return new Misuse(
                limited,
                direction,
                IntStream.concat(ofDays, Arrays.stream(yearly.transfers()))
                        .sorted()
                        .distinct()
                        .toArray(),
                daily.periods(),
                Math.max(daily.greatestShare(), yearly.greatestShare()));
    }

    /** {@return what a party took in, without what others only gave back of what it had paid them before} */
    private int[] withoutRefunds(int party) {
        int[] out = transfers.of(party, Direction.OUT);
        Int2DoubleOpenHashMap paid = new Int2DoubleOpenHashMap();
        int next = 0;
        int[] in = transfers.of(party, Direction.IN);
        int kept = 0;
        for (int inflow : in) {
            while (next < out.length && out[next] < inflow) {
                paid.addTo(transfers.to(out[next]), amount(out[next]));
                next++;
            }
            int payer = transfers.from(inflow);
            double amount = amount(inflow);
            if (amount > 0 && paid.get(payer) >= amount) {
                paid.addTo(payer, -amount);
            } else {
                in[kept++] = inflow;
            }
        }
        return Arrays.copyOf(in, kept);
    }

    private double amount(int transfer) {
        return amounts.of(transfer).orElse(0);
    }

    private boolean isLimited(int account) {
        AccountClass accountClass = view.profiles().accountClass(account);
        return accountClass == AccountClass.II || accountClass == AccountClass.III;
    }

    private boolean isOfClass(int account, AccountClass limited) {
        return view.profiles().accountClass(account) == limited && !isHub(account);
    }

    private boolean isHub(int account) {
        return FlowLedger.degree(window, account) > parameters.hubDegree();
    }

    private int account(int transfer, Direction direction) {
        return direction == Direction.IN ? window.to(transfer) : window.from(transfer);
    }

    private int year(int transfer) {
        return Instant.ofEpochMilli(window.epochMillis(transfer))
                .plus(parameters.utcOffset())
                .atOffset(ZoneOffset.UTC)
                .getYear();
    }
}
