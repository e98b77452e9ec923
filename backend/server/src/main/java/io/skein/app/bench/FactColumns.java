// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import io.skein.model.Account;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.TransferBatch;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Facts on their way into a window: columns, because the window must know its interval before the first transfer. */
final class FactColumns {

    private static final int BATCH = 65_536;

    private final Copies copies;
    private final SplittableRandom random;
    private final Object2IntLinkedOpenHashMap<String> accounts = new Object2IntLinkedOpenHashMap<>();
    private final List<Ownership> owners = new ArrayList<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private final List<TransferBatch> full = new ArrayList<>();
    private TransferBatch batch = TransferBatch.ofCapacity(BATCH);
    private int rows;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    FactColumns(Copies copies) {
        this.copies = copies;
        this.random = new SplittableRandom(copies.seed());
        this.accounts.defaultReturnValue(-1);
    }

    void add(Fact fact) {
        for (int copy = 0; copy < copies.count(); copy++) {
            switch (fact) {
                case Customer _, Device _ -> {}
                case Account account -> handle(copies.id(account.id(), copy));
                case Ownership owns ->
                    owners.add(new Ownership(
                            copies.id(owns.customerId(), copy),
                            copies.id(owns.accountId(), copy),
                            owns.role(),
                            owns.since()));
                case IdentifierUse use ->
                    link(use.customerId(), use.identifierId(), Sort.of(use.identifierKind()), copy);
                case Login login -> link(login.customerId(), login.deviceId(), Sort.DEVICE, copy);
                case Transfer transfer -> add(transfer, copy);
            }
        }
    }

    TransferWindow window() {
        if (rows == 0 && full.isEmpty()) {
            throw new IllegalArgumentException("there is no transfer in the data");
        }
        TransferWindowBuilder builder =
                new TransferWindowBuilder(new TimeWindow(Instant.ofEpochMilli(first), Instant.ofEpochMilli(last + 1)));
        // handles are given in the order of coming, so those of the columns are those of the builder
        accounts.keySet().forEach(builder::account);
        owners.forEach(owns -> builder.owner(owns.accountId(), owns.customerId()));
        full.forEach(builder::transfers);
        return builder.transfers(batch.withSize(rows)).build();
    }

    IdentityGraph identities() {
        return new IdentityGraph(
                links.stream()
                        .sorted(Comparator.comparing(Link::identifierId).thenComparing(Link::customerId))
                        .toList(),
                List.of());
    }

    private void link(String customer, String identifier, Sort sort, int copy) {
        links.add(new Link(copies.id(customer, copy), copies.id(identifier, copy), sort));
    }

    private void add(Transfer transfer, int copy) {
        if (rows == BATCH) {
            full.add(batch);
            batch = TransferBatch.ofCapacity(BATCH);
            rows = 0;
        }
        int beneficiary =
                copies.mixed() > 0 && random.nextDouble() < copies.mixed() ? random.nextInt(copies.count()) : copy;
        long at = transfer.at().toEpochMilli();
        batch.ids()[rows] = copies.id(transfer.id(), copy);
        batch.from()[rows] = handle(copies.id(transfer.fromAccountId(), copy));
        batch.to()[rows] = handle(copies.id(transfer.toAccountId(), beneficiary));
        batch.epochMillis()[rows] = at;
        batch.paid().set(rows, transfer.paid());
        batch.received().set(rows, transfer.received());
        batch.channels()[rows] = transfer.channel();
        rows++;
        first = Math.min(first, at);
        last = Math.max(last, at);
    }

    private int handle(String account) {
        int known = accounts.putIfAbsent(account, accounts.size());
        return known >= 0 ? known : accounts.size() - 1;
    }
}
