// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.Ownership.Role;
import io.skein.model.PartyKind;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.AccountProfile;
import io.skein.window.AccountTable;
import io.skein.window.CustomerProfile;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Mandate;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.Profiles;
import io.skein.window.ProfilesBuilder;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Graphs that nobody would draw: one account, all transfers at one instant, amounts of one minor unit and of the greatest there may
 * be, hubs, owners of everything, identifiers that everybody uses. The same seed gives the same view.
 */
final class FuzzedViews {

    private static final String[] CURRENCIES = {"EUR", "EUR", "EUR", "USD", "JPY", "XBT"};
    private static final Instant ORIGIN = Instant.parse("2026-01-05T00:00:00Z");

    private final Random random;
    private final int accounts;
    private final int transfers;
    private final long spanMillis;
    private final double hubShare;
    private final int owners;

    private FuzzedViews(long seed) {
        random = new Random(seed);
        accounts = 1 + random.nextInt(choice(1, 3, 12, 100, 2_000));
        transfers = 1 + random.nextInt(choice(1, 5, 50, 500, 4_000));
        spanMillis = choice(
                1, (int) TimeUnit.HOURS.toMillis(1), (int) TimeUnit.DAYS.toMillis(2), (int) TimeUnit.DAYS.toMillis(20));
        hubShare = random.nextInt(4) == 0 ? 0.5 : 0;
        owners = random.nextInt(accounts + 2);
    }

    /** {@return the view of that seed} */
    static GraphView of(long seed) {
        return new FuzzedViews(seed).view();
    }

    private GraphView view() {
        TimeWindow interval = new TimeWindow(ORIGIN, ORIGIN.plusMillis(Math.multiplyExact(spanMillis, 2L)));
        TransferWindowBuilder builder = new TransferWindowBuilder(interval);
        for (int transfer = 0; transfer < transfers; transfer++) {
            Money paid = amount();
            Money received = random.nextInt(8) == 0 ? amount() : paid;
            builder.transfer(new Transfer(
                    "t" + transfer,
                    account(),
                    account(),
                    ORIGIN.plusMillis(random.nextLong(spanMillis)),
                    paid,
                    received,
                    Channel.values()[random.nextInt(Channel.values().length)],
                    null));
        }
        for (int account = 0; account < accounts && owners > 0; account++) {
            for (int owner = random.nextInt(3); owner > 0; owner--) {
                builder.owner("a" + account, "c" + random.nextInt(owners));
            }
        }
        TransferWindow window = builder.build();
        return new GraphView(window, identities(), profiles(window.accounts()), rates())
                .with(RandomViews.listing(Stream.of("a0", "a1")));
    }

    private Profiles profiles(AccountTable table) {
        ProfilesBuilder builder = new ProfilesBuilder(table);
        int known = random.nextInt(4);
        for (int account = 0; account < table.count(); account++) {
            if (random.nextInt(4) <= known) {
                builder.add(new AccountProfile(
                        table.id(account),
                        instant(),
                        instant(),
                        any(AccountKind.values()),
                        random.nextBoolean() ? any(AccountClass.values()) : null,
                        "B" + random.nextInt(4)));
            }
        }
        for (int customer = 0; customer < table.customerCount(); customer++) {
            if (random.nextInt(4) <= known) {
                builder.add(new CustomerProfile(
                        table.customerId(customer),
                        any(PartyKind.values()),
                        random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(60_000) - 30_000),
                        random.nextBoolean() ? null : "DE",
                        random.nextBoolean() ? null : "student"));
            }
        }
        return builder.build();
    }

    /** {@return none, one in the window or anywhere near it, or one at the end of time} */
    private @Nullable Instant instant() {
        return switch (random.nextInt(8)) {
            case 0 -> Instant.ofEpochMilli(Long.MAX_VALUE);
            case 1 -> ORIGIN.minusMillis(random.nextLong(100 * spanMillis));
            case 2, 3, 4 -> ORIGIN.plusMillis(random.nextLong(2 * spanMillis));
            default -> null;
        };
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private String account() {
        return "a" + (random.nextDouble() < hubShare ? 0 : random.nextInt(accounts));
    }

    private Money amount() {
        CurrencyUnit currency = CurrencyUnit.of(CURRENCIES[random.nextInt(CURRENCIES.length)]);
        long minor = switch (random.nextInt(12)) {
            case 0 -> 1;
            case 1 -> Transfer.MOST_MINOR;
            case 2 -> 1 + random.nextLong(Transfer.MOST_MINOR);
            default -> 100L * (1 + random.nextInt(random.nextBoolean() ? 20 : 20_000));
        };
        return new Money(minor, currency);
    }

    private IdentityGraph identities() {
        Set<Link> links = new TreeSet<>(Comparator.comparing(Link::identifierId).thenComparing(Link::customerId));
        int identifiers = 1 + random.nextInt(choice(1, 5, 200, 200, 200));
        for (int link = random.nextInt(3 * owners + 1); link > 0; link--) {
            int identifier = random.nextInt(identifiers);
            Sort sort = Sort.values()[identifier % Sort.values().length];
            links.add(new Link(
                    "c" + random.nextInt(Math.max(1, owners)),
                    sort + "-" + identifier,
                    sort,
                    random.nextBoolean() ? ORIGIN.plusMillis(random.nextLong(2 * spanMillis) - spanMillis / 2) : null));
        }
        return new IdentityGraph(List.copyOf(links), declared(), mandates());
    }

    private List<DeclaredTie> declared() {
        Set<DeclaredTie> ties = new TreeSet<>(
                Comparator.comparing(DeclaredTie::customerId).thenComparing(DeclaredTie::otherCustomerId));
        for (int tie = random.nextInt(4); tie > 0 && owners > 1; tie--) {
            int first = random.nextInt(owners - 1);
            ties.add(new DeclaredTie("c" + first, "c" + (first + 1)));
        }
        return List.copyOf(ties);
    }

    private List<Mandate> mandates() {
        List<Mandate> mandates = new ArrayList<>();
        for (int account = 0; account < accounts && owners > 0; account++) {
            if (random.nextInt(4) == 0) {
                Role role = random.nextBoolean() ? Role.SIGNATORY : Role.BENEFICIAL_OWNER;
                mandates.add(new Mandate("c" + random.nextInt(owners), "a" + account, role));
            }
        }
        mandates.sort(Comparator.comparing(Mandate::accountId));
        return mandates;
    }

    private RateTable rates() {
        RateTable base = RateTable.onlyBase(CurrencyUnit.of("EUR"));
        return random.nextBoolean() ? base : base.with(LocalDate.parse("2020-01-01"), CurrencyUnit.of("USD"), 0.9);
    }

    private int choice(int... of) {
        return of[random.nextInt(of.length)];
    }
}
