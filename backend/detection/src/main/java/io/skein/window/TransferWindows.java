// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Windows as text, for tests and documentation: a graph that a reader sees as a picture.
 *
 * <pre>
 *   a -900.00 EUR @0h-> b                                    a pays b at the origin of time
 *   b -890.00 EUR @2d3h15m-> c                               two days, three hours and a quarter later
 *   #t7 c -880.00 EUR = 960.10 USD @3d WIRE-> a              own id, other amount received, channel
 *   owner: alice a b                                         alice owns a and b
 *   account: d                                               an account, which need not have a transfer
 *   account: d opened=@-30d closed=@5d kind=SAVINGS class=II bank=B1    what is known of it, each part if it is
 *   customer: alice NATURAL born=1990-05-02 country=DE segment=student  what is known of an owner
 *   window: @0h .. @30d                                      half-open; without it, from the origin to after the last transfer
 *   // remark
 * </pre>
 *
 * <p>Transfers without an id of their own are called {@code t1}, {@code t2}, ... in the order of their lines. Account ids hold
 * no blanks. A line may be an argument of its own or part of a text block. What is known of accounts and customers is not in the
 * window but beside it: {@link #profiles} reads it from the same text.
 *
 * <p>Account numbers of a parsed window begin at {@value #NUMBER_OFFSET}: as many accounts without transfers stand before them,
 * so that code that takes a transfer's number for an account's gives itself away. {@link #format} leaves those out.
 */
public final class TransferWindows {

    /** The instant {@code @0h}: a Monday, midnight UTC. */
    public static final Instant ORIGIN = Instant.parse("2026-01-05T00:00:00Z");

    /** The least account number in a parsed window. */
    public static final int NUMBER_OFFSET = 3;

    private static final String FILLER = "!";

    private TransferWindows() {}

    /**
     * {@return the window that the text describes}
     *
     * @throws IllegalArgumentException if a line does not follow the form above
     */
    public static TransferWindow parse(String... text) {
        List<Transfer> transfers = new ArrayList<>();
        List<String[]> owners = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        TimeWindow declared = null;
        for (String line : lines(text)) {
            String[] words = line.split("\\s+");
            switch (words[0]) {
                case "owner:" -> owners.add(words);
                case "account:" -> ProfileText.accounts(words).forEach(account -> accounts.add(account.accountId()));
                case "customer:" -> {}
                case "window:" -> declared = WindowText.interval(line);
                default -> transfers.add(WindowText.transfer(line, "t" + (transfers.size() + 1)));
            }
        }
        TransferWindowBuilder builder = new TransferWindowBuilder(declared == null ? span(transfers) : declared);
        transfers.forEach(builder::transfer);
        accounts.forEach(builder::account);
        owners.forEach(words -> addOwner(builder, words));
        for (int filler = 0; filler < NUMBER_OFFSET; filler++) {
            builder.account(FILLER + filler);
        }
        return builder.build();
    }

    /**
     * {@return what the text says of the accounts of its window and of those who own them}
     *
     * @throws IllegalArgumentException if a line does not follow the form above, or speaks of a customer who owns nothing
     */
    public static Profiles profiles(TransferWindow window, String... text) {
        ProfilesBuilder builder = new ProfilesBuilder(window.accounts());
        for (String line : lines(text)) {
            String[] words = line.split("\\s+");
            if (words[0].equals("account:") && line.contains("=")) {
                ProfileText.accounts(words).forEach(builder::add);
            } else if (words[0].equals("customer:")) {
                CustomerProfile customer = ProfileText.customer(words);
                if (!builder.hasCustomer(customer.customerId())) {
                    throw new IllegalArgumentException("customer '" + customer.customerId() + "' owns no account");
                }
                builder.add(customer);
            }
        }
        return builder.build();
    }

    /** {@return lines that {@link #profiles} reads back to the same} */
    public static String format(TransferWindow window, Profiles profiles) {
        AccountTable accounts = window.accounts();
        StringBuilder text = new StringBuilder();
        for (int account = 0; account < accounts.count(); account++) {
            text.append(ProfileText.line(accounts.id(account), profiles, account));
        }
        for (int customer = 0; customer < accounts.customerCount(); customer++) {
            text.append(ProfileText.customerLine(accounts.customerId(customer), profiles, customer));
        }
        return text.toString();
    }

    /** {@return text that {@link #parse} reads back to the same window} */
    public static String format(TransferWindow window) {
        StringBuilder text = new StringBuilder();
        List<Transfer> transfers = new ArrayList<>();
        for (int number = 0; number < window.transferCount(); number++) {
            Transfer transfer = window.transfer(number);
            transfers.add(transfer);
            text.append(WindowText.line(transfer)).append('\n');
        }
        appendAccounts(text, window.accounts(), transfers);
        if (!window.interval().equals(span(transfers))) {
            text.append(WindowText.line(window.interval())).append('\n');
        }
        return text.toString();
    }

    private static void appendAccounts(StringBuilder text, AccountTable accounts, List<Transfer> transfers) {
        Set<String> inTransfers = new TreeSet<>();
        for (Transfer transfer : transfers) {
            inTransfers.add(transfer.fromAccountId());
            inTransfers.add(transfer.toAccountId());
        }
        TreeMap<String, List<String>> accountsByOwner = new TreeMap<>();
        for (int number = 0; number < accounts.count(); number++) {
            String id = accounts.id(number);
            List<String> owners = accounts.owners(number);
            owners.forEach(owner -> accountsByOwner
                    .computeIfAbsent(owner, key -> new ArrayList<>())
                    .add(id));
            if (owners.isEmpty() && !inTransfers.contains(id) && !id.startsWith(FILLER)) {
                text.append("account: ").append(id).append('\n');
            }
        }
        accountsByOwner.forEach((owner, owned) -> text.append("owner: ")
                .append(owner)
                .append(' ')
                .append(String.join(" ", owned))
                .append('\n'));
    }

    private static void addOwner(TransferWindowBuilder builder, String[] words) {
        if (words.length < 3) {
            throw new IllegalArgumentException("owner line needs a customer and an account, as in 'owner: alice a b'");
        }
        for (int place = 2; place < words.length; place++) {
            builder.owner(words[place], words[1]);
        }
    }

    static List<String> lines(String... text) {
        return String.join("\n", text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .toList();
    }

    private static TimeWindow span(List<Transfer> transfers) {
        Instant from = ORIGIN;
        Instant to = ORIGIN;
        for (Transfer transfer : transfers) {
            from = transfer.at().isBefore(from) ? transfer.at() : from;
            to = transfer.at().isBefore(to) ? to : transfer.at().plusMillis(1);
        }
        return new TimeWindow(from, to);
    }
}
