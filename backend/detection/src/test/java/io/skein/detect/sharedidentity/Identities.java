// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sharedidentity;

import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Identity graphs as text.
 *
 * <pre>
 *   alice PHONE:1 DEVICE:x        alice uses these
 *   declared: alice bob           they say that they belong together
 * </pre>
 */
final class Identities {

    private Identities() {}

    static IdentityGraph parse(String text) {
        List<Link> links = new ArrayList<>();
        List<DeclaredTie> declared = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] words = line.strip().split("\\s+", -1);
            if (words[0].equals("declared:")) {
                declared.add(new DeclaredTie(words[1], words[2]));
                continue;
            }
            for (int word = 1; word < words.length; word++) {
                links.add(
                        new Link(words[0], words[word], Sort.valueOf(words[word].split(":", -1)[0])));
            }
        }
        links.sort(Comparator.comparing(Link::identifierId).thenComparing(Link::customerId));
        return new IdentityGraph(links, declared);
    }
}
