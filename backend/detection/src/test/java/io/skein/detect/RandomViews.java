// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.model.Ownership.Role;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Mandate;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import io.skein.window.WatchList;
import io.skein.window.WatchLists;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Small random graphs with everything in them that real ones have: all channels, parallel and self-transfers, ties, several currencies
 * of which one has no rate, owners with several accounts, joint accounts, shared documents, devices and addresses, accounts opened and
 * closed before, in and after the window, of all kinds and classes, owners of all ages.
 */
public final class RandomViews {

    private static final String[] CURRENCIES = {"EUR", "EUR", "EUR", "EUR", "USD", "JPY"};

    private static final RateTable RATES =
            RateTable.onlyBase(CurrencyUnit.of("EUR")).with(LocalDate.parse("2020-01-01"), CurrencyUnit.of("USD"), 0.5);
    private static final Comparator<Link> BY_IDENTIFIER =
            Comparator.comparing(Link::identifierId).thenComparing(Link::customerId);

    private static final int DAY_MINUTES = 24 * 60;

    private RandomViews() {}

    /** {@return a view; the same seed gives the same one} */
    public static GraphView of(long seed) {
        return of(seed, 0, "");
    }

    /**
     * {@return a view}
     *
     * @param seed the same seed gives the same view
     * @param shiftMinutes added to all instants; whole days, because dates of birth shift too
     * @param extra further lines of text
     */
    static GraphView of(long seed, int shiftMinutes, String extra) {
        return of(seed, shiftMinutes, extra, UnaryOperator.identity());
    }

    /** {@return the view of that seed with other names for its accounts} */
    static GraphView renamed(long seed, UnaryOperator<String> name) {
        return of(seed, 0, "", name);
    }

    /** {@return a view of 60,000 transfers among 3,000 accounts and 30,000 identifier uses, always the same} */
    static GraphView large() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int transfer = 0; transfer < 60_000; transfer++) {
            text.append("a%d -%d.00 EUR @%dm-> a%d\n"
                    .formatted(
                            random.nextInt(3_000),
                            1 + random.nextInt(300),
                            random.nextInt(60_000),
                            random.nextInt(3_000)));
        }
        Set<Link> links = new TreeSet<>(BY_IDENTIFIER);
        for (int link = 0; link < 30_000; link++) {
            links.add(new Link("c" + random.nextInt(3_000), "phone-" + random.nextInt(12_000), Sort.PHONE));
        }
        for (int account = 0; account < 3_000; account++) {
            text.append(accountLine(random, 0, "a" + account));
        }
        TransferWindow window = TransferWindows.parse(text.toString());
        return new GraphView(
                        window,
                        new IdentityGraph(List.copyOf(links), List.of()),
                        TransferWindows.profiles(window, text.toString()),
                        RATES)
                .with(listing(IntStream.range(0, 40).mapToObj(account -> "a" + 75 * account)));
    }

    /** {@return one list that names these accounts} */
    static WatchLists listing(Stream<String> accountIds) {
        ListKey place = new ListKey(ListKey.Kind.COUNTRY, "CN");
        ListEntry listed = new ListEntry("place", ListEntry.Kind.PLACE, "", List.of(place), "", null, null);
        Stream<ListEntry> named = accountIds.map(id -> new ListEntry(
                "entry-" + id,
                ListEntry.Kind.ACCOUNT,
                "",
                List.of(new ListKey(ListKey.Kind.ACCOUNT, id)),
                "",
                null,
                null));
        List<ListEntry> entries = Stream.concat(named, Stream.of(listed)).toList();
        return new WatchLists(List.of(new WatchList("bad", 1, "0".repeat(64), entries)));
    }

    private static GraphView of(long seed, int shiftMinutes, String extra, UnaryOperator<String> name) {
        Random random = new Random(seed);
        Random channels = new Random(~seed);
        Random joint = new Random(seed + 1);
        int accounts = 3 + random.nextInt(9);
        StringBuilder text = new StringBuilder(extra);
        int transfers = 1 + random.nextInt(60);
        for (int transfer = 0; transfer < transfers; transfer++) {
            text.append("#r%d %s -%s @%dm %s-> %s\n"
                    .formatted(
                            transfer,
                            name.apply("a" + random.nextInt(accounts)),
                            amount(random),
                            random.nextInt(3 * 24 * 4) * 15 + shiftMinutes,
                            Channel.values()[channels.nextInt(Channel.values().length)],
                            name.apply("a" + random.nextInt(accounts))));
        }
        Set<String> owners = new TreeSet<>();
        for (int account = 0; account < accounts; account++) {
            if (random.nextInt(3) > 0) {
                String owner = "c" + random.nextInt(accounts);
                text.append("owner: %s %s\n".formatted(owner, name.apply("a" + account)));
                owners.add(owner);
            }
            if (joint.nextInt(6) == 0) {
                String owner = "c" + joint.nextInt(accounts);
                text.append("owner: %s %s\n".formatted(owner, name.apply("a" + account)));
                owners.add(owner);
            }
        }
        text.append("window: @%dm .. @%dm\n".formatted(shiftMinutes, shiftMinutes + 4 * DAY_MINUTES));
        Random known = new Random(~seed);
        for (int account = 0; account < accounts; account++) {
            text.append(accountLine(known, shiftMinutes, name.apply("a" + account)));
        }
        owners.forEach(owner -> text.append(customerLine(known, shiftMinutes, owner)));
        TransferWindow window = TransferWindows.parse(text.toString());
        return new GraphView(
                        window,
                        identities(random, accounts, shiftMinutes, name),
                        TransferWindows.profiles(window, text.toString()),
                        RATES)
                .with(listing(Stream.of(name.apply("a0"), name.apply("a2"))));
    }

    private static String accountLine(Random random, int shiftMinutes, String account) {
        int opened = random.nextInt(40 * DAY_MINUTES) - 37 * DAY_MINUTES;
        String line = "account: " + account;
        if (random.nextInt(4) > 0) {
            line += " opened=@" + (opened + shiftMinutes) + "m";
        }
        if (random.nextInt(3) == 0) {
            line += " closed=@" + (opened + random.nextInt(40 * DAY_MINUTES) + shiftMinutes) + "m";
        }
        if (random.nextBoolean()) {
            line += " kind=" + AccountKind.values()[random.nextInt(AccountKind.values().length)] + " bank=B"
                    + random.nextInt(3);
        }
        return line + (random.nextBoolean() ? " class=" + AccountClass.values()[random.nextInt(3)] : "") + "\n";
    }

    private static String customerLine(Random random, int shiftMinutes, String customer) {
        LocalDate born =
                LocalDate.parse("1940-01-01").plusDays(random.nextInt(25_000)).plusDays(shiftMinutes / DAY_MINUTES);
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "customer: " + customer + " LEGAL country=DE\n";
            default ->
                "customer: " + customer + " NATURAL born=" + born + " country=" + (random.nextBoolean() ? "DE" : "CN")
                        + (random.nextBoolean() ? " segment=student" : "") + "\n";
        };
    }

    private static String amount(Random random) {
        String currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
        long whole = random.nextBoolean() ? 100 - random.nextInt(12) : 10L * (1 + random.nextInt(90));
        return currency.equals("JPY")
                ? whole + " JPY"
                : "%d.%02d %s".formatted(whole, random.nextInt(2) * 50, currency);
    }

    private static IdentityGraph identities(Random random, int accounts, int shiftMinutes, UnaryOperator<String> name) {
        Set<Link> links = new TreeSet<>(BY_IDENTIFIER);
        for (int link = 0; link < accounts; link++) {
            Sort sort = Sort.values()[random.nextInt(Sort.values().length)];
            String customer = "c" + random.nextInt(accounts);
            String identifier = sort + "-" + random.nextInt(3);
            links.add(new Link(customer, identifier, sort, since(random, shiftMinutes)));
        }
        for (int customer = 0; customer < accounts; customer++) {
            if (random.nextInt(3) > 0) {
                links.add(new Link(
                        "c" + customer, "DEVICE-" + random.nextInt(3), Sort.DEVICE, since(random, shiftMinutes)));
            }
        }
        List<Mandate> mandates = new ArrayList<>();
        for (int account = 0; account < accounts; account++) {
            if (random.nextInt(4) == 0) {
                mandates.add(new Mandate("c" + random.nextInt(accounts), name.apply("a" + account), Role.SIGNATORY));
            }
        }
        return new IdentityGraph(List.copyOf(links), List.of(), mandates);
    }

    private static @Nullable Instant since(Random random, int shiftMinutes) {
        int minutes = random.nextInt(4 * 24 * 60);
        return random.nextInt(4) == 0 ? null : TransferWindows.ORIGIN.plus(Duration.ofMinutes(minutes + shiftMinutes));
    }
}
