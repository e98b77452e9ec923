// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.mulescore;

import io.skein.detect.money.BaseSum;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.money.Passage;
import io.skein.detect.money.Throughflow;
import io.skein.detect.party.Parties;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.party.Strangers;
import io.skein.detect.sweep.Episode;
import io.skein.detect.sweep.SlidingWindow;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.model.PartyKind;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.Profiles;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Looks at the weeks in which several parties pay into an account, account by account. */
final class MuleSearch {

    private final GraphView view;
    private final TransferWindow window;
    private final AccountTable accounts;
    private final FlowLedger ledger;
    private final MuleParameters parameters;
    private final Parties parties;
    private final Strangers strangers;
    private final SharedDevices devices;
    private final SlidingWindow sliding;

    MuleSearch(GraphView view, FlowLedger ledger, MuleParameters parameters, RunContext context) {
        this.view = view;
        this.window = view.transfers();
        this.accounts = window.accounts();
        this.ledger = ledger;
        this.parameters = parameters;
        this.parties = PartyTransfers.of(view).parties();
        this.strangers = Strangers.of(view, parameters.signs().maxAtHome());
        Pace pace = new Pace(context);
        this.devices = new SharedDevices(view, strangers, parameters.signs().maxUsers(), pace);
        this.sliding = new SlidingWindow(
                view,
                transfer -> parties.of(window.from(transfer)),
                parameters.gathering().span(),
                pace);
    }

    /** {@return the times at which an account looks like a mule's, in time order} */
    List<Suspect> suspects(int account) {
        boolean isHub =
                FlowLedger.degree(window, account) > parameters.following().hubLimit();
        if (isHub || isOrganisations(account)) {
            return List.of();
        }
        int[] inflows = inflows(account);
        List<Episode> episodes = Episode.of(
                inflows,
                sliding,
                inside -> inside.counterparties() >= parameters.gathering().minSenders(),
                SlidingWindow::counterparties);
        if (episodes.isEmpty()) {
            return List.of();
        }
        List<Passage> passages = Passage.through(window, ledger, account, Integer.MAX_VALUE);
        List<Suspect> found = new ArrayList<>();
        for (Episode episode : episodes) {
            Suspect suspect = suspect(Throughflow.of(account, episode.of(inflows), passages), inflows, episode.begin());
            boolean enough = BaseSum.paid(view, suspect.flow().inflows())
                    .reaches(parameters.gathering().minAmount());
            if (enough && suspect.score(parameters.weights()) >= parameters.minScore()) {
                found.add(suspect);
            }
        }
        return found;
    }

    private Suspect suspect(Throughflow flow, int[] inflows, int begin) {
        int account = flow.account();
        IntOpenHashSet senders = senders(flow.inflows());
        long at = window.epochMillis(flow.inflows()[0]);
        return new Suspect(
                flow,
                senders.size(),
                newness(account, at),
                (double) strangers(flow, Arrays.copyOf(inflows, begin)).size() / senders.size(),
                flow.passedShare(view),
                sharesDevice(account) ? 1 : 0,
                isYoungOrOld(account, at) ? 1 : 0);
    }

    /** {@return the senders who had not paid in before and of whose accounts none that paid belongs with the owners} */
    private IntOpenHashSet strangers(Throughflow flow, int[] before) {
        IntOpenHashSet unknown = senders(flow.inflows());
        unknown.removeAll(senders(before));
        IntOpenHashSet asked = new IntOpenHashSet();
        for (int inflow : flow.inflows()) {
            int payer = window.from(inflow);
            int sender = parties.of(payer);
            if (unknown.contains(sender) && asked.add(payer) && areRelated(flow.account(), payer)) {
                unknown.remove(sender);
            }
        }
        return unknown;
    }

    private IntOpenHashSet senders(int[] inflows) {
        IntOpenHashSet senders = new IntOpenHashSet();
        for (int inflow : inflows) {
            senders.add(parties.of(window.from(inflow)));
        }
        return senders;
    }

    private int[] inflows(int account) {
        return IntStream.range(window.inStart(account), window.inEnd(account))
                .map(window::inTransfer)
                .filter(transfer -> parties.of(window.from(transfer)) != parties.of(account))
                .toArray();
    }

    private boolean isOrganisations(int account) {
        return Arrays.stream(accounts.ownerNumbers(account))
                .anyMatch(owner -> view.profiles().partyKind(owner) == PartyKind.LEGAL);
    }

    private boolean areRelated(int account, int other) {
        List<String> owners = accounts.owners(account);
        List<String> others = accounts.owners(other);
        if (owners.isEmpty() || others.isEmpty()) {
            return false;
        }
        List<String> all = new ArrayList<>(owners);
        all.addAll(others);
        int[] groups = strangers.groups(all);
        for (int owner = 0; owner < owners.size(); owner++) {
            for (int sender = owners.size(); sender < groups.length; sender++) {
                if (groups[owner] == groups[sender]) {
                    return true;
                }
            }
        }
        return false;
    }

    private double newness(int account, long atMillis) {
        long opened = view.profiles().openedAtMillis(account);
        if (opened == Profiles.UNKNOWN) {
            return 0;
        }
        double age = (double) atMillis - opened;
        return Math.clamp(1 - age / parameters.signs().maxAge().toMillis(), 0, 1);
    }

    private boolean sharesDevice(int account) {
        return Arrays.stream(accounts.ownerNumbers(account)).anyMatch(devices::isUser);
    }

    private boolean isYoungOrOld(int account, long atMillis) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(atMillis), ZoneOffset.UTC);
        for (int owner : accounts.ownerNumbers(account)) {
            long born = view.profiles().bornOnEpochDay(owner);
            long years = born == Profiles.UNKNOWN ? -1 : ChronoUnit.YEARS.between(LocalDate.ofEpochDay(born), day);
            boolean fits = years < 0
                    || (years >= parameters.signs().youngYears()
                            && years < parameters.signs().oldYears());
            if (!fits) {
                return true;
            }
        }
        return false;
    }
}
