// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.graph.Identities;
import io.skein.graph.WindowFeed.DeviceUse;
import io.skein.graph.WindowFeed.Holder;
import io.skein.graph.WindowFeed.Owned;
import io.skein.model.Ownership.Role;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.TransferWindowBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owners, identifiers and devices as sections: texts one after the other. */
final class IdentitySections {

    private IdentitySections() {}

    static SectionBytes owners(List<Owned> owners) {
        SectionBytes bytes = new SectionBytes().put(owners.size());
        for (Owned owned : owners) {
            bytes.put(owned.accountId()).put(owned.holders().size());
            owned.holders()
                    .forEach(holder ->
                            bytes.put(holder.customerId()).put(holder.role().name()));
        }
        return bytes;
    }

    static SectionBytes identifiers(List<Link> links) {
        SectionBytes bytes = new SectionBytes().put(links.size());
        for (Link link : links) {
            bytes.put(link.customerId())
                    .put(link.identifierId())
                    .put(link.sort().name());
            putSince(bytes, link.since());
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
            List<Holder> holders = new ArrayList<>();
            for (int holder = section.nextInt(); holder > 0; holder--) {
                holders.add(new Holder(section.nextText(), Role.valueOf(section.nextText())));
            }
            identities.hold(new Owned(account, holders), builder);
        }
    }

    static void readIdentifiers(Section section, Identities identities) {
        for (int left = section.nextInt(); left > 0; left--) {
            identities.add(
                    new Link(section.nextText(), section.nextText(), Sort.valueOf(section.nextText()), since(section)));
        }
    }

    static void readDevices(Section section, Instant before, Identities identities) {
        for (int left = section.nextInt(); left > 0; left--) {
            String customer = section.nextText();
            String device = section.nextText();
            Instant firstAt = KeptState.instant(section);
            if (firstAt.isBefore(before)) {
                identities.add(new Link(customer, device, Sort.DEVICE, firstAt));
            }
        }
    }

    private static void putSince(SectionBytes bytes, @Nullable Instant since) {
        bytes.put(since == null ? 0 : 1);
        if (since != null) {
            KeptState.putInstant(bytes, since);
        }
    }

    private static @Nullable Instant since(Section section) {
        return section.nextInt() == 0 ? null : KeptState.instant(section);
    }
}
