// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.window.IdentityGraph.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * Customers who began to use one identifier one soon after the other.
 *
 * @param users their uses, in the order in which they began, then of customer ids
 * @param measure what was measured of all of them together
 */
public record Uptake(List<Link> users, int measure) {

    public Uptake {
        users = List.copyOf(users);
    }

    /**
     * {@return the uptakes of an identifier, in time order; no user belongs to two}
     *
     * <p>Where the measure is reached by those who began within a span of each other, they are one uptake; uptakes that have a user
     * in common are one. Who began nobody knows when belongs to none. The work is the square of the users times that of the measure.
     *
     * @param links all uses of the identifier
     * @param span longest time between the first and the last of those who are measured together
     * @param least what the measure must reach
     * @param measure of customers, in the order in which they began; must not fall when one is added
     */
    public static List<Uptake> of(List<Link> links, Duration span, int least, ToIntFunction<List<String>> measure) {
        List<Link> users = links.stream()
                .filter(link -> link.since() != null)
                .sorted(Comparator.comparing(Uptake::began).thenComparing(Link::customerId))
                .toList();
        List<Uptake> found = new ArrayList<>();
        int open = -1;
        int after = 0;
        int first = 0;
        for (int last = 0; last < users.size(); last++) {
            while (began(users.get(first)).plus(span).isBefore(began(users.get(last)))) {
                first++;
            }
            if (measure.applyAsInt(ids(users.subList(first, last + 1))) >= least) {
                if (open >= 0 && first >= after) {
                    found.add(of(users.subList(open, after), measure));
                    open = -1;
                }
                open = open < 0 ? first : open;
                after = last + 1;
            }
        }
        if (open >= 0) {
            found.add(of(users.subList(open, after), measure));
        }
        return found;
    }

    /** {@return the customers, in the order in which they began} */
    public List<String> customerIds() {
        return ids(users);
    }

    /** {@return when a user began, which must be known} */
    public static Instant began(Link user) {
        return Objects.requireNonNull(user.since(), "since");
    }

    private static Uptake of(List<Link> users, ToIntFunction<List<String>> measure) {
        return new Uptake(users, measure.applyAsInt(ids(users)));
    }

    private static List<String> ids(List<Link> users) {
        return users.stream().map(Link::customerId).toList();
    }
}
