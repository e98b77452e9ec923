// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.graph.Identities;
import io.skein.graph.WindowFeed.DeviceUse;
import io.skein.graph.WindowFeed.Owned;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.TransferWindowBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Owners, identifiers and devices as sections: texts one after the other. */
final class IdentitySections {

    private IdentitySections() {}

    static SectionBytes owners(List<Owned> owners) {
        SectionBytes bytes = new SectionBytes().put(owners.size());
        for (Owned owned : owners) {
            bytes.put(owned.accountId()).put(owned.customerIds().size());
            owned.customerIds().forEach(bytes::put);
        }
        return bytes;
    }

    static SectionBytes identifiers(List<Link> links) {
        SectionBytes bytes = new SectionBytes().put(links.size());
        for (Link link : links) {
            bytes.put(link.customerId())
                    .put(link.identifierId())
                    .put(link.sort().name());
        }
        return bytes;
    }

    static SectionBytes devices(List<DeviceUse> uses) {
        SectionBytes bytes = new SectionBytes().put(uses.size());
        for (DeviceUse use : uses) {
            bytes.put(use.customerId()).put(use.deviceId());
            KeptState.putInstant(bytes, use.firstAt());
        }
        return bytes;
    }

    /** Gives owners to the accounts the builder has, and all of them to the identities. */
    static void readOwners(Section section, TransferWindowBuilder builder, Identities identities) {
        for (int left = section.nextInt(); left > 0; left--) {
            String account = section.nextText();
            List<String> owners = new ArrayList<>();
            for (int owner = section.nextInt(); owner > 0; owner--) {
                owners.add(section.nextText());
            }
            if (builder.contains(account)) {
                owners.forEach(owner -> builder.owner(account, owner));
            }
            identities.declare(owners);
        }
    }

    static void readIdentifiers(Section section, Identities identities) {
        for (int left = section.nextInt(); left > 0; left--) {
            identities.add(new Link(section.nextText(), section.nextText(), Sort.valueOf(section.nextText())));
        }
    }

    static void readDevices(Section section, Instant before, Identities identities) {
        for (int left = section.nextInt(); left > 0; left--) {
            Link link = new Link(section.nextText(), section.nextText(), Sort.DEVICE);
            if (KeptState.instant(section).isBefore(before)) {
                identities.add(link);
            }
        }
    }
}
