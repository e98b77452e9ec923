// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.syntheticidentity;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Often;
import io.skein.window.IdentityGraphs;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Which customers are a patchwork, told by comparing every two users of every identifier. Whether somebody took all and is gone is
 * written into the lives, not computed.
 */
class SyntheticIdentityProperties {

    private static final int CUSTOMERS = 8;
    private static final int LEAST_IDENTITIES = 3;
    private static final String ORDINARY = """
            payroll -1000.00 EUR @5d%1$dh-> %2$s
            %2$s -900.00 EUR @10d%1$dh-> shop
            payroll -1000.00 EUR @190d%1$dh-> %2$s
            """;
    private static final String GONE = """
            payroll -1000.00 EUR @5d%1$dh-> %2$s
            %2$s -900.00 EUR @10d%1$dh-> shop
            loans -6000.00 EUR @90d%1$dh-> %2$s
            %2$s -6050.00 EUR @92d%1$dh-> exchange
            """;

    private final DetectorProbe<SyntheticIdentityParameters> probe =
            new DetectorProbe<>(new SyntheticIdentityDetector());

    @Property(tries = 1_000)
    void findsWhatTheDefinitionSays(@ForAll long seed) {
        People people = new People(new Random(seed));
        Set<Set<String>> found = new HashSet<>();
        for (Finding finding :
                probe.with(IdentityGraphs.parse(people.identities())).run(people.text())) {
            found.add(new TreeSet<>(finding.subject().customerIds()));
        }

        Often.found(found, 60);
        assertThat(found).isEqualTo(people.patchworks());
    }

    private static final class People {

        private final Map<String, Integer> births = new TreeMap<>();
        private final Set<String> gone = new TreeSet<>();
        private final Map<String, Set<String>> users = new TreeMap<>();

        People(Random random) {
            for (int number = 0; number < CUSTOMERS; number++) {
                String customer = "c" + number;
                births.put(customer, 1 + random.nextInt(5));
                if (random.nextInt(3) == 0) {
                    gone.add(customer);
                }
                use(customer, "DOCUMENT:" + random.nextInt(9));
                if (random.nextBoolean()) {
                    use(customer, "PHONE:" + random.nextInt(3));
                }
                if (random.nextInt(3) == 0) {
                    use(customer, "EMAIL:" + random.nextInt(2));
                }
                use(customer, "ADDRESS:" + random.nextInt(12));
            }
        }

        private void use(String customer, String identifier) {
            users.computeIfAbsent(identifier, none -> new TreeSet<>()).add(customer);
        }

        String text() {
            StringBuilder text = new StringBuilder("window: @0d .. @200d\n");
            births.forEach((customer, born) -> {
                text.append("customer: %s NATURAL born=1990-05-0%d\n".formatted(customer, born));
                text.append("owner: %s a%s\n".formatted(customer, customer));
                int hour = 1 + Integer.parseInt(customer.substring(1));
                text.append((gone.contains(customer) ? GONE : ORDINARY).formatted(hour, "a" + customer));
            });
            return text.toString();
        }

        String identities() {
            return users.entrySet().stream()
                    .flatMap(use -> use.getValue().stream().map(customer -> customer + " " + use.getKey() + "@3d\n"))
                    .collect(Collectors.joining());
        }

        Set<Set<String>> patchworks() {
            Set<Set<String>> patchworks = new HashSet<>();
            users.forEach((identifier, all) -> {
                if (contradictsItself(identifier, all)) {
                    Set<String> joined = new TreeSet<>(all);
                    for (Set<String> other : Set.copyOf(patchworks)) {
                        if (other.stream().anyMatch(all::contains)) {
                            joined.addAll(other);
                            patchworks.remove(other);
                        }
                    }
                    patchworks.add(joined);
                }
            });
            patchworks.removeIf(patchwork -> patchwork.stream().noneMatch(gone::contains));
            return patchworks;
        }

        private boolean contradictsItself(String identifier, Set<String> all) {
            if (identifier.startsWith("DOCUMENT")) {
                return all.stream().map(births::get).distinct().count() > 1;
            }
            return !identifier.startsWith("ADDRESS") && identities(all) >= LEAST_IDENTITIES;
        }

        /** Who was born on one day, shows one document or lives at one address is one, and so is who is so from one to the next. */
        private int identities(Set<String> all) {
            Set<Set<String>> identities = new HashSet<>();
            for (String one : all) {
                Set<String> joined = new TreeSet<>(Set.of(one));
                for (Set<String> other : Set.copyOf(identities)) {
                    if (other.stream().anyMatch(each -> isOne(one, each))) {
                        joined.addAll(other);
                        identities.remove(other);
                    }
                }
                identities.add(joined);
            }
            return identities.size();
        }

        private boolean isOne(String one, String other) {
            return Objects.equals(births.get(one), births.get(other))
                    || users.entrySet().stream()
                            .filter(use -> use.getKey().startsWith("DOCUMENT")
                                    || use.getKey().startsWith("ADDRESS"))
                            .anyMatch(use -> use.getValue().containsAll(Set.of(one, other)));
        }
    }
}
