// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.openburstclose;

import io.skein.detect.money.AccountTransfers;
import io.skein.detect.money.BaseSum;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.Episode;
import io.skein.detect.sweep.SlidingWindow;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.model.Ownership.Role;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Mandate;
import io.skein.window.Profiles;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks at the closed accounts of parties, one party after the other. */
final class OpenBurstCloseSearch {

    private final GraphView view;
    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final OpenBurstCloseParameters parameters;
    private final SlidingWindow sliding;
    private final Map<Integer, SortedSet<Integer>> signedFor;

    OpenBurstCloseSearch(
            GraphView view, PartyTransfers transfers, OpenBurstCloseParameters parameters, RunContext context) {
        this.view = view;
        this.window = view.transfers();
        this.transfers = transfers;
        this.parameters = parameters;
        this.sliding = new SlidingWindow(view, transfers::from, parameters.span(), new Pace(context));
        this.signedFor = signedFor();
    }

    /** {@return accounts of others for which a customer of each party signs; who signs for too many does it for a living} */
    private Map<Integer, SortedSet<Integer>> signedFor() {
        int[] partyOf = transfers.parties().ofCustomers();
        Map<Integer, SortedSet<Integer>> signed = new HashMap<>();
        for (Mandate mandate : view.identities().mandates()) {
            int account = window.accounts().number(mandate.accountId());
            int customer = window.accounts().customerNumber(mandate.customerId());
            if (mandate.role() == Role.SIGNATORY && account >= 0 && customer >= 0 && partyOf[customer] >= 0) {
                signed.computeIfAbsent(partyOf[customer], none -> new TreeSet<>())
                        .add(account);
            }
        }
        signed.values().removeIf(accounts -> accounts.size() > parameters.maxMandates());
        return signed;
    }

    private SortedSet<Integer> accounts(int party) {
        SortedSet<Integer> accounts = new TreeSet<>(signedFor.getOrDefault(party, Collections.emptySortedSet()));
        for (int account : transfers.parties().accounts(party)) {
            accounts.add(account);
        }
        return accounts;
    }

    /** {@return the bursts of a party, in time order} */
    List<BurstOfAccounts> bursts(int party) {
        List<ShortLife> lives = new ArrayList<>();
        SortedSet<Integer> controlled = accounts(party);
        for (int account : controlled) {
            long life = lifeMillis(account);
            if (life >= 0 && life <= parameters.maxLife().toMillis()) {
                add(controlled, account, life, lives);
            }
        }
        if (lives.size() < parameters.minAccounts()) {
            return List.of();
        }
        lives.sort(Comparator.comparingInt(ShortLife::last));
        int[] ends = lives.stream().mapToInt(ShortLife::last).toArray();
        return Episode.of(ends, sliding, inside -> inside.count() >= parameters.minAccounts(), SlidingWindow::count)
                .stream()
                .map(episode -> new BurstOfAccounts(lives.subList(episode.begin(), episode.end())))
                .toList();
    }

    private void add(SortedSet<Integer> controlled, int account, long life, List<ShortLife> lives) {
        int[] withOthers = Arrays.stream(AccountTransfers.of(view, account, 0))
                .filter(transfer -> transfers.from(transfer) != transfers.to(transfer))
                .filter(transfer ->
                        !controlled.contains(window.from(transfer)) || !controlled.contains(window.to(transfer)))
                .toArray();
        int[] inflows = Arrays.stream(withOthers)
                .filter(transfer -> window.to(transfer) == account)
                .toArray();
        if (inflows.length > 0 && BaseSum.paid(view, inflows).reaches(parameters.minTurnover())) {
            lives.add(new ShortLife(account, life, inflows, withOthers));
        }
    }

    /** {@return from opening to closing; below zero if either is unknown} */
    private long lifeMillis(int account) {
        long opened = view.profiles().openedAtMillis(account);
        long closed = view.profiles().closedAtMillis(account);
        return opened == Profiles.UNKNOWN || closed == Profiles.UNKNOWN ? -1 : closed - opened;
    }
}
