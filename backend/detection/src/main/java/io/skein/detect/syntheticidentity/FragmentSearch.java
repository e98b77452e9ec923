// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.syntheticidentity;

import io.skein.detect.SharedIdentifier;
import io.skein.detect.party.IdentityTies;
import io.skein.detect.party.Strangers;
import io.skein.detect.party.TieRules;
import io.skein.detect.party.TieRules.Weights;
import io.skein.detect.party.Uptake;
import io.skein.exec.Pace;
import io.skein.model.PartyKind;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.Profiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds identifiers that contradict themselves: a document of several persons, a telephone or e-mail address of many documents. */
final class FragmentSearch {

    /** An address with at most so many customers is a dwelling. */
    private static final int MOST_AT_HOME = 6;

    private final GraphView view;
    private final AccountTable accounts;
    private final SyntheticIdentityParameters.Fragments rules;
    private final TieRules weights;
    private final BustOuts busts;
    private final Strangers strangers;
    private final Pace pace;
    private boolean complete = true;

    FragmentSearch(GraphView view, SyntheticIdentityParameters.Fragments rules, BustOuts busts, Pace pace) {
        this.view = view;
        this.accounts = view.transfers().accounts();
        this.rules = rules;
        this.weights = new TieRules(Weights.USUAL, 1, rules.maxUsers());
        this.busts = busts;
        this.strangers = Strangers.of(view, MOST_AT_HOME);
        this.pace = pace;
    }

    /** {@return the identifiers with the customers whom they join, in the order of their ids} */
    List<SharedIdentifier> fragments() {
        List<SharedIdentifier> fragments = new ArrayList<>();
        List<Link> links = view.identities().links();
        int begin = 0;
        while (begin < links.size() && complete) {
            int end = IdentityTies.endOfIdentifier(links, begin);
            List<Link> users = links.subList(begin, end);
            if (users.size() > 1 && users.size() <= rules.maxUsers()) {
                pace.step((long) users.size() * users.size());
                for (List<String> customers : contradicting(users)) {
                    fragments.add(fragment(users, customers));
                }
            }
            pace.step(end - begin);
            pace.finished(end - begin);
            begin = end;
            complete = begin == links.size() || !pace.isSpent();
        }
        pace.tell();
        return fragments;
    }

    boolean isComplete() {
        return complete;
    }

    private List<List<String>> contradicting(List<Link> users) {
        List<Link> persons = users.stream().filter(this::isPerson).toList();
        return switch (users.getFirst().sort()) {
            case DOCUMENT -> {
                List<String> customers = persons.stream().map(Link::customerId).toList();
                yield births(customers) >= rules.minPersons() ? List.of(customers) : List.of();
            }
            case PHONE, EMAIL -> {
                Map<String, Integer> identities =
                        identities(persons.stream().map(Link::customerId).toList());
                yield Uptake.of(
                                dated(persons),
                                rules.velocity(),
                                rules.minIdentities(),
                                customers -> (int) customers.stream()
                                        .map(identities::get)
                                        .distinct()
                                        .count())
                        .stream()
                        .map(Uptake::customerIds)
                        .toList();
            }
            case ADDRESS, DEVICE -> List.of();
        };
    }

    private boolean isPerson(Link user) {
        int customer = accounts.customerNumber(user.customerId());
        return customer < 0 || view.profiles().partyKind(customer) != PartyKind.LEGAL;
    }

    /** {@return the uses with the time at which the customer came, where that of the use is not known} */
    private List<Link> dated(List<Link> users) {
        List<Link> dated = new ArrayList<>();
        for (Link user : users) {
            Instant since = user.since() == null
                    ? busts.beginning(user.customerId())
                            .map(Instant::ofEpochMilli)
                            .orElse(null)
                    : user.since();
            dated.add(new Link(user.customerId(), user.identifierId(), user.sort(), since));
        }
        return dated;
    }

    /** {@return number of different dates of birth that are known} */
    private int births(List<String> customers) {
        return (int) customers.stream()
                .mapToLong(this::bornOn)
                .filter(day -> day != Profiles.UNKNOWN)
                .distinct()
                .count();
    }

    /**
     * {@return which customers are one stranger, of whom those born on one day are one, too} Asked of all users at once: who joins two others
     * may come after them.
     */
    private Map<String, Integer> identities(List<String> customers) {
        int[] groups = strangers.groups(customers);
        for (int one = 0; one < groups.length; one++) {
            for (int other = one + 1; other < groups.length; other++) {
                if (groups[one] != groups[other] && areBornTogether(customers.get(one), customers.get(other))) {
                    join(groups, groups[other], groups[one]);
                }
            }
        }
        Map<String, Integer> identities = new HashMap<>();
        for (int place = 0; place < groups.length; place++) {
            identities.put(customers.get(place), groups[place]);
        }
        return identities;
    }

    private boolean areBornTogether(String one, String other) {
        long born = bornOn(one);
        return born != Profiles.UNKNOWN && born == bornOn(other);
    }

    private static void join(int[] groups, int from, int into) {
        for (int place = 0; place < groups.length; place++) {
            groups[place] = groups[place] == from ? into : groups[place];
        }
    }

    private long bornOn(String customerId) {
        int customer = accounts.customerNumber(customerId);
        return customer < 0 ? Profiles.UNKNOWN : view.profiles().bornOnEpochDay(customer);
    }

    private SharedIdentifier fragment(List<Link> users, List<String> customers) {
        Link first = users.getFirst();
        return new SharedIdentifier(
                first.identifierId(),
                first.sort(),
                customers.stream().sorted().toList(),
                users.size(),
                weights.weight(first.sort(), users.size()));
    }
}
