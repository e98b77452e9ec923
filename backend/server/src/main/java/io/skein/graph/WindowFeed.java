// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import io.skein.exec.RunContext;
import io.skein.model.Ownership.Role;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.AccountProfile;
import io.skein.window.CustomerProfile;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.TransferWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a graph holds now and what came since: the source of a window that is kept beside it. */
public interface WindowFeed {

    /** {@return by what any change can be told} */
    GraphState state();

    /** {@return the transfers of a window that hold now, without owners; empty if something came in between} */
    Optional<TransferWindow> transfers(TimeWindow interval, RunContext context);

    /** {@return versions of transfers recorded after that instant, in no order} */
    List<TransferVersion> transfersSince(Instant recordedAfter);

    /** {@return who owns what now} */
    List<Owned> owners();

    /** {@return who is known by which identifier now, devices excepted} */
    List<Link> identifierLinks();

    /** {@return who logged in from which device, as known now} */
    List<DeviceUse> deviceUses();

    /** {@return what is known now of all accounts} */
    List<AccountProfile> accountProfiles();

    /** {@return what is known now of all customers} */
    List<CustomerProfile> customerProfiles();

    /**
     * A version of a transfer.
     *
     * @param transfer what it states
     * @param version from 1
     * @param holds whether no later version has taken its place
     */
    record TransferVersion(Transfer transfer, long version, boolean holds) {}

    /**
     * An account somebody owns.
     *
     * @param accountId the account
     * @param holders who holds it, in order; a customer in several capacities several times
     */
    record Owned(String accountId, List<Holder> holders) {

        public Owned {
            holders = holders.stream()
                    .sorted(Comparator.comparing(Holder::customerId).thenComparing(Holder::role))
                    .distinct()
                    .toList();
        }

        /** {@return who owns it, in order} */
        public List<String> ownerIds() {
            return holders.stream()
                    .filter(holder -> holder.role() == Role.OWNER)
                    .map(Holder::customerId)
                    .toList();
        }
    }

    /**
     * Somebody who holds an account.
     *
     * @param customerId who
     * @param role in what capacity
     */
    record Holder(String customerId, Role role) {}

    /**
     * A customer used a device.
     *
     * @param customerId who
     * @param deviceId the device
     * @param firstAt when for the first time
     */
    record DeviceUse(String customerId, String deviceId, Instant firstAt) {}
}
