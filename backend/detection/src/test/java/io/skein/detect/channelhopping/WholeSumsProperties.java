// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.chain.RandomChainRules;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Often;
import io.skein.detect.oracle.RandomMoney;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.model.Channel;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds whole sums to all runs of payments that are listed and compared one by one. */
class WholeSumsProperties {

    @Property(tries = 2_000)
    void findsWhatListingAllSumsFinds(@ForAll long seed) {
        GraphView view = RandomMoney.view(seed);
        Random random = new Random(seed);
        ChannelHoppingParameters parameters = new ChannelHoppingParameters(
                RandomChainRules.of(random),
                new ChannelHoppingParameters.Path(2 + random.nextInt(2), 2, 1),
                new ChannelHoppingParameters.Whole(0.5003 + 0.15 * random.nextInt(3), random.nextInt(4)),
                0,
                random.nextInt(3) * 5.01);
        List<List<Integer>> found = new WholeSums(view, parameters, new Pace(RunContext.plain()))
                .paths().stream()
                        .map(path -> IntStream.of(path.transfers()).boxed().toList())
                        .toList();

        Often.found(found, 15);
        assertThat(found).isEqualTo(new Definition(new Facts(view), view.transfers(), parameters).paths());
    }

    private record Definition(Facts facts, TransferWindow window, ChannelHoppingParameters parameters) {

        List<List<Integer>> paths() {
            List<List<List<Payment>>> paths = new ArrayList<>();
            for (Payment payment : facts.payments()) {
                for (List<Payment> source : sumsFrom(payment)) {
                    List<List<Payment>> path = path(source);
                    if (!isHub(payment.to())
                            && path.size() >= parameters.path().minHops()
                            && Facts.reach(source, parameters.minAmount())) {
                        paths.add(path);
                    }
                }
            }
            paths.sort(Comparator.comparingInt((List<List<Payment>> path) -> -path.size())
                    .thenComparingInt(path -> -numbers(path).size()));
            List<List<Integer>> apart = new ArrayList<>();
            for (List<List<Payment>> path : paths) {
                if (apart.stream().allMatch(other -> Collections.disjoint(other, numbers(path)))) {
                    apart.add(numbers(path));
                }
            }
            return apart;
        }

        private List<List<Payment>> path(List<Payment> source) {
            List<List<Payment>> path = new ArrayList<>(List.of(source));
            for (Optional<List<Payment>> next = next(path); next.isPresent(); next = next(path)) {
                path.add(next.get());
            }
            return path;
        }

        private Optional<List<Payment>> next(List<List<Payment>> path) {
            List<Payment> received = path.getLast();
            String account = received.getFirst().to();
            if (isHub(account) || path.size() >= parameters.chains().maxHops()) {
                return Optional.empty();
            }
            return facts.payments(each -> each.from().equals(account)).stream()
                    .filter(each -> path.stream()
                            .noneMatch(sum -> isOneParty(sum.getFirst().from(), each.to())))
                    .flatMap(each -> sumsFrom(each).stream())
                    .filter(paid -> isPaidFrom(received, paid))
                    .sorted(Comparator.comparingLong((List<Payment> paid) -> -total(paid)))
                    .findFirst();
        }

        private boolean isPaidFrom(List<Payment> received, List<Payment> paid) {
            double share = (double) total(paid) / total(received);
            return kind(paid.getFirst()) != kind(received.getFirst())
                    && currency(paid.getFirst()).equals(currency(received.getFirst()))
                    && paid.getFirst().at() > received.getLast().at()
                    && paid.getLast().at() - received.getFirst().at() <= dwell()
                    && share <= 1
                    && share >= parameters.whole().minShare();
        }

        /** {@return the sums that begin with a payment, the smallest first} */
        private List<List<Payment>> sumsFrom(Payment first) {
            if (kind(first) == Channel.UNKNOWN || isOneParty(first.from(), first.to())) {
                return List.of();
            }
            List<Payment> like = facts.payments(each -> each.number() >= first.number()
                    && each.at() - first.at() <= dwell()
                    && each.from().equals(first.from())
                    && each.to().equals(first.to())
                    && kind(each) == kind(first)
                    && currency(each).equals(currency(first)));
            return IntStream.rangeClosed(
                            1, Math.min(like.size(), parameters.whole().maxParts()))
                    .mapToObj(parts -> like.subList(0, parts))
                    .toList();
        }

        private boolean isHub(String account) {
            long ends = facts.payments().stream()
                    .mapToLong(each ->
                            (each.from().equals(account) ? 1 : 0) + (each.to().equals(account) ? 1 : 0))
                    .sum();
            return ends > parameters.chains().following().hubLimit();
        }

        private boolean isOneParty(String one, String other) {
            return one.equals(other) || !Collections.disjoint(facts.owners(one), facts.owners(other));
        }

        private long total(List<Payment> sum) {
            return sum.stream()
                    .mapToLong(each -> window.paidMinor(each.number()))
                    .sum();
        }

        private String currency(Payment payment) {
            return window.paidCurrency(payment.number()).code();
        }

        private long dwell() {
            return parameters.chains().following().dwell().toMillis();
        }

        private static Channel kind(Payment payment) {
            return KindsByHand.kind(payment.channel());
        }

        private static List<Integer> numbers(List<List<Payment>> path) {
            return path.stream().flatMap(List::stream).map(Payment::number).toList();
        }
    }
}
