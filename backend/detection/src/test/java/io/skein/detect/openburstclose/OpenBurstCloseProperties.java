// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.openburstclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Often;
import io.skein.window.IdentityGraphs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The definition computed from facts, account by account and group by group, on small random banks. */
class OpenBurstCloseProperties {

    private static final int ACCOUNTS = 7;
    private static final List<String> OWNERS = List.of("ann", "ben", "cid");
    private static final int LONGEST_LIFE_HOURS = 200;
    private static final double SPAN_HOURS = 60.5;
    private static final int MOST_MANDATES = 3;
    private static final int LEAST_TURNOVER = 900;
    private static final Map<String, String> LOOSE = Map.of(
            "maxLife", "PT200H",
            "span", "PT60H30M",
            "minAccounts", "2",
            "maxMandates", "3",
            "minTurnover", "900");

    private final DetectorProbe<OpenBurstCloseParameters> probe = new DetectorProbe<>(new OpenBurstCloseDetector());

    @Property(tries = 1_000)
    void findsWhatTheDefinitionSays(@ForAll long seed) {
        Bank bank = new Bank(new Random(seed));
        Set<Set<String>> found = new HashSet<>();
        for (Finding finding :
                probe.with(LOOSE).with(IdentityGraphs.parse(bank.identities())).run(bank.text())) {
            found.add(new TreeSet<>(finding.subject().accountIds()));
        }

        Often.found(found, 30);
        assertThat(found).isEqualTo(bank.bursts());
    }

    private record Payment(String from, String to, int amount, int hour) {}

    private record Life(String account, Payment last) {}

    /** Facts. No two payments are made in the same hour. */
    private static final class Bank {

        private final Map<String, String> owners = new TreeMap<>();
        private final Map<String, int[]> lives = new TreeMap<>();
        private final Map<String, Set<String>> signs = new TreeMap<>();
        private final List<Payment> payments = new ArrayList<>();

        Bank(Random random) {
            for (int number = 0; number < ACCOUNTS; number++) {
                String account = "a" + number;
                owners.put(account, OWNERS.get(random.nextInt(OWNERS.size())));
                int opened = random.nextInt(200);
                if (random.nextInt(5) > 0) {
                    lives.put(account, new int[] {opened, opened + 50 + random.nextInt(200)});
                }
                String signatory = OWNERS.get(random.nextInt(OWNERS.size()));
                if (random.nextBoolean() && !signatory.equals(owners.get(account))) {
                    signs.computeIfAbsent(signatory, none -> new TreeSet<>()).add(account);
                }
            }
            for (int hour = random.nextInt(9); hour < 400; hour += 1 + random.nextInt(20)) {
                String from = account(random);
                String to = account(random);
                if (!from.equals(to)) {
                    payments.add(new Payment(from, to, 100 + random.nextInt(900), hour));
                }
            }
        }

        private static String account(Random random) {
            return random.nextInt(3) == 0 ? "x" + random.nextInt(3) : "a" + random.nextInt(ACCOUNTS);
        }

        String text() {
            StringBuilder text = new StringBuilder("window: @0h .. @500h\n");
            owners.forEach((account, owner) -> text.append("owner: %s %s\n".formatted(owner, account)));
            lives.forEach((account, life) ->
                    text.append("account: %s opened=@%dh closed=@%dh\n".formatted(account, life[0], life[1])));
            payments.forEach(each ->
                    text.append("%s -%d.00 EUR @%dh-> %s\n".formatted(each.from, each.amount, each.hour, each.to)));
            return text.toString();
        }

        String identities() {
            StringBuilder text = new StringBuilder();
            signs.forEach((signatory, accounts) ->
                    text.append("SIGNATORY: %s %s\n".formatted(signatory, String.join(" ", accounts))));
            return text.toString();
        }

        /** What begins with the same account is one, whoever disposes of it. */
        Set<Set<String>> bursts() {
            Map<String, Set<String>> byFirst = new TreeMap<>();
            for (String owner : new TreeSet<>(owners.values())) {
                Set<String> signed = signs.getOrDefault(owner, Set.of());
                Set<String> controlled = new TreeSet<>(signed.size() > MOST_MANDATES ? Set.of() : signed);
                owners.forEach((account, each) -> {
                    if (each.equals(owner)) {
                        controlled.add(account);
                    }
                });
                groups(lives(controlled))
                        .forEach(group -> byFirst.computeIfAbsent(group.getFirst(), none -> new TreeSet<>())
                                .addAll(group));
            }
            return new HashSet<>(byFirst.values());
        }

        private List<Life> lives(Set<String> controlled) {
            List<Life> counted = new ArrayList<>();
            for (String account : controlled) {
                int[] life = lives.get(account);
                if (life == null || life[1] - life[0] > LONGEST_LIFE_HOURS) {
                    continue;
                }
                List<Payment> own = payments.stream()
                        .filter(each -> each.from.equals(account) || each.to.equals(account))
                        .filter(each -> !controlled.contains(each.from) || !controlled.contains(each.to))
                        .filter(each -> !owners.getOrDefault(each.from, each.from)
                                .equals(owners.getOrDefault(each.to, each.to)))
                        .toList();
                int paidIn = own.stream()
                        .filter(each -> each.to.equals(account))
                        .mapToInt(Payment::amount)
                        .sum();
                if (paidIn >= LEAST_TURNOVER) {
                    counted.add(new Life(account, own.getLast()));
                }
            }
            counted.sort(Comparator.comparingInt(life -> life.last.hour));
            return counted;
        }

        /** Two belong together where they end within the span; who is reached from one to the next is one group. */
        private static List<List<String>> groups(List<Life> lives) {
            List<List<String>> groups = new ArrayList<>();
            List<String> open = new ArrayList<>();
            for (int place = 0; place < lives.size(); place++) {
                boolean follows =
                        place > 0 && lives.get(place).last.hour - lives.get(place - 1).last.hour <= SPAN_HOURS;
                if (!follows) {
                    groups.add(List.copyOf(open));
                    open.clear();
                }
                open.add(lives.get(place).account);
            }
            groups.add(List.copyOf(open));
            groups.removeIf(group -> group.size() < 2);
            return groups;
        }
    }
}
