// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.mulescore;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.chain.RandomChainRules;
import io.skein.detect.chain.TracedMoney;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Often;
import io.skein.detect.oracle.PassedOn;
import io.skein.detect.oracle.RandomMoney;
import io.skein.exec.RunContext;
import io.skein.model.PartyKind;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the detector to its definition: each sign is looked up by itself, money is spent note by note. */
class MuleScoreProperties {

    @Property(tries = 1_000)
    void findsWhatTheDefinitionSays(@ForAll long seed) {
        GraphView view = RandomMoney.view(seed);
        MuleParameters parameters = parameters(new Random(seed));
        Set<String> found = new TreeSet<>();
        for (Finding finding : new MuleScoreDetector()
                .detect(view, parameters, RunContext.plain())
                .findings()) {
            found.add("%s %s %.0f: %.6f = new %.6f strangers %.6f exit %.6f device %.0f age %.0f"
                    .formatted(
                            finding.subject().accountIds(),
                            DetectorProbe.ids(finding),
                            DetectorProbe.value(finding, "senders"),
                            DetectorProbe.value(finding, "muleScore"),
                            DetectorProbe.value(finding, "newness"),
                            DetectorProbe.value(finding, "strangerShare"),
                            DetectorProbe.value(finding, "passedShare"),
                            DetectorProbe.value(finding, "sharedDevice"),
                            DetectorProbe.value(finding, "ageMismatch")));
        }

        Often.found(found, 40);
        assertThat(found).isEqualTo(new Definition(view, parameters).findings());
    }

    private static MuleParameters parameters(Random random) {
        return new MuleParameters(
                RandomChainRules.following(random),
                new MuleParameters.Gathering(
                        Duration.ofHours(4 + random.nextInt(48)), 1 + random.nextInt(3), random.nextInt(3) * 9.01),
                new MuleParameters.Signs(
                        Duration.ofHours(10 + random.nextInt(100)),
                        18 + random.nextInt(10),
                        60 + random.nextInt(20),
                        2 + random.nextInt(4),
                        random.nextInt(5)),
                new MuleParameters.Weights(
                        0.3001, random.nextInt(3) * 0.2501, random.nextInt(3) * 0.2001, 0.1501, 0.1001),
                random.nextInt(4) * 0.1503);
    }

    private static final class Definition {

        private final GraphView view;
        private final Facts facts;
        private final TracedMoney money;
        private final MuleParameters parameters;

        Definition(GraphView view, MuleParameters parameters) {
            this.view = view;
            this.facts = new Facts(view);
            this.money = new TracedMoney(view.transfers(), parameters.following());
            this.parameters = parameters;
        }

        Set<String> findings() {
            Set<String> findings = new TreeSet<>();
            for (String account : facts.accounts()) {
                boolean isLooked = degree(account) <= parameters.following().hubLimit()
                        && facts.owners(account).stream()
                                .noneMatch(owner -> view.profiles().partyKind(customer(owner)) == PartyKind.LEGAL);
                if (isLooked) {
                    gatherings(account).forEach(gathering -> addSuspect(findings, account, gathering));
                }
            }
            return findings;
        }

        private int degree(String account) {
            return facts.payments(each -> each.from().equals(account)).size()
                    + facts.payments(each -> each.to().equals(account)).size();
        }

        private List<Payment> inflows(String account) {
            return facts.payments(each -> each.to().equals(account) && facts.isBetweenParties(each));
        }

        /** {@return stretches of windows with enough senders that share inflows} */
        private List<List<Payment>> gatherings(String account) {
            List<Payment> all = inflows(account);
            List<List<Payment>> gatherings = new ArrayList<>();
            for (Payment newest : all) {
                List<Payment> inside = all.stream()
                        .filter(each -> each.number() <= newest.number()
                                && each.at()
                                        > newest.at()
                                                - parameters.gathering().span().toMillis())
                        .toList();
                if (senders(inside).size() >= parameters.gathering().minSenders()) {
                    boolean goesOn = !gatherings.isEmpty()
                            && gatherings.getLast().stream().anyMatch(inside::contains);
                    Set<Payment> joined = new HashSet<>(inside);
                    joined.addAll(goesOn ? gatherings.removeLast() : List.of());
                    gatherings.add(all.stream().filter(joined::contains).toList());
                }
            }
            return gatherings;
        }

        private void addSuspect(Set<String> findings, String account, List<Payment> gathering) {
            long at = gathering.getFirst().at();
            PassedOn passed = new PassedOn(facts, money, gathering);
            double newness = newness(account, at);
            double strangers = (double) strangers(account, gathering).size()
                    / senders(gathering).size();
            int device = facts.owners(account).stream().anyMatch(this::sharesDevice) ? 1 : 0;
            int age = facts.owners(account).stream().anyMatch(owner -> isYoungOrOld(owner, at)) ? 1 : 0;
            MuleParameters.Weights weights = parameters.weights();
            double sum = weights.newness() * newness
                    + weights.strangers() * strangers
                    + weights.exit() * passed.share()
                    + weights.device() * device
                    + weights.age() * age;
            double score =
                    sum / (weights.newness() + weights.strangers() + weights.exit() + weights.device() + weights.age());
            if (Facts.reach(gathering, parameters.gathering().minAmount()) && score >= parameters.minScore()) {
                findings.add("[%s] %s %d: %.6f = new %.6f strangers %.6f exit %.6f device %d age %d"
                        .formatted(
                                account,
                                passed.ids(),
                                senders(gathering).size(),
                                score,
                                newness,
                                strangers,
                                passed.share(),
                                device,
                                age));
            }
        }

        private Set<String> senders(List<Payment> payments) {
            return payments.stream().map(each -> facts.party(each.from())).collect(Collectors.toSet());
        }

        /** {@return the senders who never paid in before and none of whose accounts that paid belongs with the owners} */
        private Set<String> strangers(String account, List<Payment> gathering) {
            Set<String> strangers = senders(gathering);
            strangers.removeAll(senders(inflows(account).stream()
                    .filter(each -> each.number() < gathering.getFirst().number())
                    .toList()));
            strangers.removeAll(senders(gathering.stream()
                    .filter(each -> belongTogether(facts.owners(account), facts.owners(each.from())))
                    .toList()));
            return strangers;
        }

        /** Whether one of the ones belongs with one of the others, from one to the next among them all. */
        private boolean belongTogether(Set<String> ones, Set<String> others) {
            Set<String> all = new TreeSet<>(ones);
            all.addAll(others);
            return ones.stream().anyMatch(one -> others.stream().anyMatch(reached(one, all)::contains));
        }

        private Set<String> reached(String customer, Collection<String> among) {
            Set<String> reached = new TreeSet<>(Set.of(customer));
            for (int step = 0; step < among.size(); step++) {
                among.stream()
                        .filter(other -> reached.stream().anyMatch(one -> areRelated(one, other)))
                        .toList()
                        .forEach(reached::add);
            }
            return reached;
        }

        private boolean areRelated(String one, String other) {
            Set<String> homes = homes(one);
            homes.retainAll(homes(other));
            return one.equals(other)
                    || view.identities().declared().contains(new DeclaredTie(one, other))
                    || view.identities().declared().contains(new DeclaredTie(other, one))
                    || !homes.isEmpty()
                    || (!party(one).isEmpty() && party(one).equals(party(other)));
        }

        private Set<String> homes(String customer) {
            return view.identities().links().stream()
                    .filter(link ->
                            link.sort() == Sort.ADDRESS && link.customerId().equals(customer))
                    .map(Link::identifierId)
                    .filter(address ->
                            users(address).size() <= parameters.signs().maxAtHome())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private String party(String customer) {
            return facts.accounts().stream()
                    .filter(account -> facts.owners(account).contains(customer))
                    .map(facts::party)
                    .findFirst()
                    .orElse("");
        }

        private boolean sharesDevice(String owner) {
            return view.identities().links().stream()
                    .filter(link ->
                            link.sort() == Sort.DEVICE && link.customerId().equals(owner))
                    .map(link -> users(link.identifierId()))
                    .anyMatch(users -> users.size() <= parameters.signs().maxUsers()
                            && !reached(owner, users).containsAll(users));
        }

        private Set<String> users(String identifier) {
            return view.identities().links().stream()
                    .filter(link -> link.identifierId().equals(identifier))
                    .map(Link::customerId)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private double newness(String account, long at) {
            long opened = view.profiles().openedAtMillis(facts.number(account));
            double age = (double) (at - opened) / parameters.signs().maxAge().toMillis();
            return opened == Profiles.UNKNOWN ? 0 : Math.min(1, Math.max(0, 1 - age));
        }

        private boolean isYoungOrOld(String owner, long at) {
            long born = view.profiles().bornOnEpochDay(customer(owner));
            LocalDate day = Instant.ofEpochMilli(at).atZone(ZoneOffset.UTC).toLocalDate();
            int years = born == Profiles.UNKNOWN
                    ? parameters.signs().youngYears()
                    : Period.between(LocalDate.ofEpochDay(born), day).getYears();
            return years < parameters.signs().youngYears()
                    || (born != Profiles.UNKNOWN && years >= parameters.signs().oldYears());
        }

        private int customer(String id) {
            return view.transfers().accounts().customerNumber(id);
        }
    }
}
