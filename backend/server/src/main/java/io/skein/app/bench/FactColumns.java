// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import io.skein.graph.Identities;
import io.skein.graph.WindowFeed.Holder;
import io.skein.graph.WindowFeed.Owned;
import io.skein.model.Account;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.run.Rates;
import io.skein.window.AccountProfile;
import io.skein.window.CustomerProfile;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.ProfilesBuilder;
import io.skein.window.RateTable;
import io.skein.window.TransferBatch;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Facts on their way into a window: columns, because the window must know its interval before the first transfer. */
final class FactColumns {

    private static final int BATCH = 65_536;

    private final Copies copies;
    private final SplittableRandom random;
    private final Object2IntLinkedOpenHashMap<String> accounts = new Object2IntLinkedOpenHashMap<>();
    private final Map<String, List<Holder>> holders = new LinkedHashMap<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final List<AccountProfile> accountProfiles = new ArrayList<>();
    private final List<CustomerProfile> customerProfiles = new ArrayList<>();
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
                case Device _ -> {}
                case Customer customer -> add(customer, copy);
                case Account account -> add(account, copy);
                case Ownership owns ->
                    holders.computeIfAbsent(copies.id(owns.accountId(), copy), _ -> new ArrayList<>())
                            .add(new Holder(copies.id(owns.customerId(), copy), owns.role()));
                case IdentifierUse use ->
                    link(use.customerId(), use.identifierId(), Sort.of(use.identifierKind()), use.since(), copy);
                case Login login -> link(login.customerId(), login.deviceId(), Sort.DEVICE, login.at(), copy);
                case Transfer transfer -> add(transfer, copy);
            }
        }
    }

    /** {@return the view of all that was added, with rates as its own conversions show them} */
    GraphView view() {
        if (rows == 0 && full.isEmpty()) {
            throw new IllegalArgumentException("there is no transfer in the data");
        }
        TransferWindowBuilder builder =
                new TransferWindowBuilder(new TimeWindow(Instant.ofEpochMilli(first), Instant.ofEpochMilli(last + 1)));
        // handles are given in the order of coming, so those of the columns are those of the builder
        accounts.keySet().forEach(builder::account);
        Identities identities = new Identities();
        links.values().forEach(identities::add);
        holders.forEach((account, known) -> identities.hold(new Owned(account, known), builder));
        full.forEach(builder::transfers);
        TransferWindow window = builder.transfers(batch.withSize(rows)).build();
        ProfilesBuilder profiles = new ProfilesBuilder(window.accounts());
        accountProfiles.forEach(profiles::add);
        customerProfiles.forEach(profiles::add);
        return new GraphView(window, identities.graph(), profiles.build(), rates(window));
    }

    private static RateTable rates(TransferWindow window) {
        return new Rates(CurrencyUnit.of("USD"), List.of())
                .completedFrom(window)
                .table();
    }

    private void add(Customer customer, int copy) {
        customerProfiles.add(CustomerProfile.of(new Customer(
                copies.id(customer.id(), copy),
                customer.partyKind(),
                customer.name(),
                customer.bornOn(),
                customer.country(),
                customer.segment())));
    }

    private void add(Account account, int copy) {
        handle(copies.id(account.id(), copy));
        accountProfiles.add(AccountProfile.of(new Account(
                copies.id(account.id(), copy),
                account.bankId(),
                account.number(),
                account.accountKind(),
                account.accountClass(),
                account.currency(),
                account.openedAt(),
                account.closedAt())));
    }

    /** What is used several times is used since the first of them. */
    private void link(String customer, String identifier, Sort sort, @Nullable Instant since, int copy) {
        Link link = new Link(copies.id(customer, copy), copies.id(identifier, copy), sort, since);
        links.merge(
                link.customerId() + '\n' + link.identifierId(),
                link,
                (known, another) -> isEarlier(another, known) ? another : known);
    }

    private static boolean isEarlier(Link one, Link other) {
        Instant since = one.since();
        Instant otherSince = other.since();
        return since != null && (otherSince == null || since.isBefore(otherSince));
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
