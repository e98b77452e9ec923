// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.Ownership.Role;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Mandate;
import io.skein.window.IdentityGraph.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identity graphs as text, the companion of {@link TransferWindows}.
 *
 * <pre>
 *   alice PHONE:1 DEVICE:x@2d3h   alice uses these, the device since two days and three hours after the origin of time
 *   declared: alice bob           they say that they belong together
 *   SIGNATORY: carol a1 a2        carol may dispose of these accounts, which others own; so does BENEFICIAL_OWNER:
 * </pre>
 */
public final class IdentityGraphs {

    private static final Pattern USE = Pattern.compile("(?<id>(?<sort>[A-Z]+):\\S+?)(?:@(?<since>-?[0-9][0-9dhms]*))?");

    private IdentityGraphs() {}

    /**
     * {@return the identities that the text describes}
     *
     * @throws IllegalArgumentException if a line does not follow the form above
     */
    public static IdentityGraph parse(String... text) {
        List<Link> links = new ArrayList<>();
        List<DeclaredTie> declared = new ArrayList<>();
        List<Mandate> mandates = new ArrayList<>();
        for (String line : TransferWindows.lines(text)) {
            String[] words = line.split("\\s+", -1);
            List<String> rest = List.of(words).subList(1, words.length);
            switch (words[0]) {
                case "declared:" -> declared.add(new DeclaredTie(rest.getFirst(), rest.getLast()));
                case "SIGNATORY:" -> addMandates(mandates, Role.SIGNATORY, rest);
                case "BENEFICIAL_OWNER:" -> addMandates(mandates, Role.BENEFICIAL_OWNER, rest);
                default -> rest.forEach(use -> links.add(link(words[0], use)));
            }
        }
        links.sort(Comparator.comparing(Link::identifierId).thenComparing(Link::customerId));
        declared.sort(Comparator.comparing(DeclaredTie::customerId).thenComparing(DeclaredTie::otherCustomerId));
        mandates.sort(Comparator.comparing(Mandate::accountId).thenComparing(Mandate::customerId));
        return new IdentityGraph(links, declared, mandates);
    }

    private static Link link(String customer, String use) {
        Matcher parts = USE.matcher(use);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + use + "' is no identifier; write it as 'PHONE:1' or 'DEVICE:x@2d3h'");
        }
        String since = parts.group("since");
        return new Link(
                customer,
                parts.group("id"),
                Sort.valueOf(parts.group("sort")),
                since == null ? null : WindowText.instant(since));
    }

    private static void addMandates(List<Mandate> mandates, Role role, List<String> words) {
        words.subList(1, words.size()).forEach(account -> mandates.add(new Mandate(words.getFirst(), account, role)));
    }
}
