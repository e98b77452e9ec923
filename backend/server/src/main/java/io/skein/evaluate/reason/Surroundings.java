// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.reason;

import io.skein.evaluate.truth.Element;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Cuts the surroundings of some accounts and customers out of a view: every transfer of theirs, everybody who shares an identifier with
 * them, and as peers a sample of other accounts with all their transfers, because some detectors compare with what is usual.
 *
 * <p>The sample takes every n-th account, so that the same view gives the same surroundings. Accounts with very many transfers bring only
 * those among the accounts asked for.
 */
final class Surroundings {

    private static final int MAX_PER_ACCOUNT = 5_000;
    private static final int PEER_TRANSFERS = 8_000;

    private final GraphView view;
    private final TransferWindow window;
    private final AccountTable accounts;
    private final BitSet peers;
    private final Map<String, Set<Integer>> accountsByCustomer = new HashMap<>();
    private final Map<String, Set<String>> customersByIdentifier = new HashMap<>();
    private final Map<String, Set<String>> identifiersByCustomer = new HashMap<>();

    Surroundings(GraphView view) {
        this.view = view;
        this.window = view.transfers();
        this.accounts = window.accounts();
        this.peers = peers(window);
        for (int account = 0; account < accounts.count(); account++) {
            for (String customer : accounts.owners(account)) {
                accountsByCustomer
                        .computeIfAbsent(customer, _ -> new HashSet<>())
                        .add(account);
            }
        }
        for (IdentityGraph.Link link : view.identities().links()) {
            customersByIdentifier
                    .computeIfAbsent(link.identifierId(), _ -> new HashSet<>())
                    .add(link.customerId());
            identifiersByCustomer
                    .computeIfAbsent(link.customerId(), _ -> new HashSet<>())
                    .add(link.identifierId());
        }
    }

    /** {@return the surroundings of some elements, by kind} */
    GraphView of(Function<Element, Set<String>> elements) {
        Set<String> customers = new HashSet<>(elements.apply(Element.CUSTOMERS));
        BitSet members = new BitSet();
        for (String id : elements.apply(Element.ACCOUNTS)) {
            int number = accounts.number(id);
            if (number >= 0) {
                members.set(number);
                customers.addAll(accounts.owners(number));
            }
        }
        for (String customer : Set.copyOf(customers)) {
            for (String identifier : identifiersByCustomer.getOrDefault(customer, Set.of())) {
                customers.addAll(customersByIdentifier.getOrDefault(identifier, Set.of()));
            }
        }
        customers.forEach(
                customer -> accountsByCustomer.getOrDefault(customer, Set.of()).forEach(members::set));
        return cut(transfers(members), customers);
    }

    private BitSet transfers(BitSet members) {
        BitSet chosen = (BitSet) peers.clone();
        members.stream().forEach(account -> {
            BitSet own = new BitSet();
            all(window, account, own);
            if (degree(window, account) > MAX_PER_ACCOUNT) {
                own.stream()
                        .filter(transfer -> members.get(window.from(transfer)) && members.get(window.to(transfer)))
                        .forEach(chosen::set);
            } else {
                chosen.or(own);
            }
        });
        return chosen;
    }

    private GraphView cut(BitSet transfers, Set<String> customers) {
        TransferWindowBuilder builder = new TransferWindowBuilder(window.interval());
        BitSet touched = new BitSet();
        transfers.stream().forEach(transfer -> {
            builder.transfer(window.transfer(transfer));
            touched.set(window.from(transfer));
            touched.set(window.to(transfer));
        });
        customers.forEach(
                customer -> accountsByCustomer.getOrDefault(customer, Set.of()).forEach(touched::set));
        Set<String> known = new HashSet<>(customers);
        touched.stream().forEach(account -> {
            builder.account(accounts.id(account));
            for (String owner : accounts.owners(account)) {
                builder.owner(accounts.id(account), owner);
                known.add(owner);
            }
        });
        TransferWindow cut = builder.build();
        return new GraphView(cut, identities(known, cut), new ProfileCopy(view).of(cut.accounts()), view.rates())
                .with(view.lists());
    }

    private IdentityGraph identities(Set<String> customers, TransferWindow cut) {
        IdentityGraph all = view.identities();
        return new IdentityGraph(
                all.links().stream()
                        .filter(link -> customers.contains(link.customerId()))
                        .toList(),
                all.declared().stream()
                        .filter(tie ->
                                customers.contains(tie.customerId()) && customers.contains(tie.otherCustomerId()))
                        .toList(),
                all.mandates().stream()
                        .filter(mandate -> cut.accounts().number(mandate.accountId()) >= 0)
                        .toList());
    }

    private static BitSet peers(TransferWindow window) {
        BitSet chosen = new BitSet();
        int step = Math.max(1, window.transferCount() / PEER_TRANSFERS);
        for (int account = 0; account < window.accountCount(); account += step) {
            int size = degree(window, account);
            if (size <= MAX_PER_ACCOUNT) {
                all(window, account, chosen);
            }
        }
        return chosen;
    }

    private static int degree(TransferWindow window, int account) {
        return window.outEnd(account) - window.outStart(account) + window.inEnd(account) - window.inStart(account);
    }

    private static void all(TransferWindow window, int account, BitSet chosen) {
        for (int place = window.outStart(account); place < window.outEnd(account); place++) {
            chosen.set(window.outTransfer(place));
        }
        for (int place = window.inStart(account); place < window.inEnd(account); place++) {
            chosen.set(window.inTransfer(place));
        }
    }
}
