// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.mulescore;

import io.skein.detect.party.IdentityTies;
import io.skein.detect.party.Strangers;
import io.skein.exec.Pace;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import java.util.BitSet;
import java.util.List;

/** Which customers use a device that strangers use too. */
final class SharedDevices {

    private final BitSet customers = new BitSet();

    SharedDevices(GraphView view, Strangers strangers, int maxUsers, Pace pace) {
        AccountTable accounts = view.transfers().accounts();
        List<Link> links = view.identities().links();
        int begin = 0;
        while (begin < links.size()) {
            int end = IdentityTies.endOfIdentifier(links, begin);
            if (links.get(begin).sort() == Sort.DEVICE && end - begin > 1 && end - begin <= maxUsers) {
                List<String> users =
                        links.subList(begin, end).stream().map(Link::customerId).toList();
                pace.step((long) users.size() * users.size());
                if (strangers.count(users) > 1) {
                    users.stream()
                            .mapToInt(accounts::customerNumber)
                            .filter(customer -> customer >= 0)
                            .forEach(customers::set);
                }
            }
            pace.step(1);
            begin = end;
        }
    }

    boolean isUser(int customer) {
        return customers.get(customer);
    }
}
