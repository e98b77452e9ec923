// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.oracle;

import io.skein.model.Channel;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a view says, read transfer by transfer and account by account, for oracles: nothing of it is shared with the detectors. Whose
 * account is whose is found by comparing every two accounts until nothing changes any more.
 */
public final class Facts {

    private final GraphView view;
    private final List<Payment> payments = new ArrayList<>();
    private final Map<String, Set<String>> owners = new TreeMap<>();
    private final Map<String, String> parties = new TreeMap<>();

    public Facts(GraphView view) {
        this.view = view;
        TransferWindow window = view.transfers();
        for (int account = 0; account < window.accountCount(); account++) {
            String id = window.accounts().id(account);
            owners.put(id, new TreeSet<>(window.accounts().owners(account)));
            parties.put(id, id);
        }
        for (int number = 0; number < window.transferCount(); number++) {
            payments.add(new Payment(
                    number,
                    window.transferId(number),
                    window.accounts().id(window.from(number)),
                    window.accounts().id(window.to(number)),
                    window.epochMillis(number),
                    view.paidInBase(number),
                    window.channel(number)));
        }
        while (joinsOne()) {
            // until all that belongs together bears one name
        }
    }

    /**
     * One transfer.
     *
     * @param number its number in the window, whose order is that of time
     * @param id its id
     * @param from account that paid
     * @param to account that received
     * @param at when, milliseconds since 1970
     * @param amount what it paid in the base currency, if there is a rate
     * @param channel how
     */
    public record Payment(
            int number, String id, String from, String to, long at, OptionalDouble amount, Channel channel) {

        /** {@return whether it is that large, as far as one can tell} */
        public boolean isAtLeast(double least) {
            return amount.isEmpty() || amount.getAsDouble() >= least;
        }
    }

    /** {@return all transfers, in the window's order} */
    public List<Payment> payments() {
        return payments;
    }

    /** {@return those of which something is true, in the window's order} */
    public List<Payment> payments(Predicate<Payment> condition) {
        return payments.stream().filter(condition).toList();
    }

    /** {@return the ids of all accounts} */
    public Set<String> accounts() {
        return owners.keySet();
    }

    /** {@return the customers who own an account} */
    public Set<String> owners(String account) {
        return owners.getOrDefault(account, Set.of());
    }

    /** {@return the first account of the party that controls an account} */
    public String party(String account) {
        return parties.getOrDefault(account, account);
    }

    /** {@return the first account of each party} */
    public Set<String> parties() {
        return new TreeSet<>(parties.values());
    }

    /** {@return whether a transfer is paid by one party to another} */
    public boolean isBetweenParties(Payment payment) {
        return !party(payment.from()).equals(party(payment.to()));
    }

    /** {@return whether two accounts are one, or have an owner in common} */
    public boolean haveOneController(String account, String other) {
        return account.equals(other) || owners(account).stream().anyMatch(owners(other)::contains);
    }

    /** {@return what arrived of a transfer, in minor units of its currency} */
    public long receivedMinor(Payment payment) {
        return view.transfers().receivedMinor(payment.number());
    }

    /** {@return the number of an account in the window} */
    public int number(String account) {
        return view.transfers().accounts().number(account);
    }

    /** {@return whether amounts come to so much, as far as one can tell} */
    public static boolean reach(Collection<Payment> payments, double least) {
        return payments.stream().anyMatch(each -> each.amount().isEmpty()) || sum(payments) >= least;
    }

    /** {@return what those transfers with a rate come to} */
    public static double sum(Collection<Payment> payments) {
        double sum = 0;
        for (Payment payment : payments) {
            sum += payment.amount().orElse(0);
        }
        return sum;
    }

    /** {@return ids, in order} */
    public static List<String> ids(Collection<Payment> payments) {
        return payments.stream().map(Payment::id).toList();
    }

    private boolean joinsOne() {
        for (String one : owners.keySet()) {
            for (String other : owners.keySet()) {
                if (!party(one).equals(party(other)) && belongTogether(one, other)) {
                    String first = party(one).compareTo(party(other)) < 0 ? party(one) : party(other);
                    String second = first.equals(party(one)) ? party(other) : party(one);
                    parties.replaceAll((account, party) -> party.equals(second) ? first : party);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean belongTogether(String one, String other) {
        return haveOneController(one, other)
                || documents(owners(one)).stream().anyMatch(documents(owners(other))::contains);
    }

    private Set<String> documents(Set<String> customers) {
        return view.identities().links().stream()
                .filter(link -> link.sort() == Sort.DOCUMENT && customers.contains(link.customerId()))
                .map(link -> link.identifierId())
                .collect(Collectors.toSet());
    }
}
