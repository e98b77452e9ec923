// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.model.Customer;
import io.skein.model.IdentifierUse;
import io.skein.model.Ownership;
import io.skein.simulation.output.FactSink;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Hands the register out as facts: kind after kind, in the order of their ids as a bank's export has them. */
public final class StandingFacts {

    private final Register register;

    /** Facts of that register. */
    public StandingFacts(Register register) {
        this.register = register;
    }

    /** Hands out all of them. */
    public void tell(FactSink facts) {
        for (Party party : sorted(register.parties(), Party::id)) {
            facts.accept(new Customer(
                    party.id(), party.kind(), party.name(), party.bornOn(), party.country(), party.segment()));
        }
        for (Account account : sorted(register.accounts(), Account::id)) {
            facts.accept(fact(account));
        }
        for (Device device : sorted(register.devices(), Device::id)) {
            facts.accept(new io.skein.model.Device(device.id(), device.type()));
        }
        stream(register.uses())
                .map(use -> new IdentifierUse(use.party().id(), use.kind(), use.value(), use.since()))
                .sorted(Comparator.comparing(IdentifierUse::id))
                .forEach(facts::accept);
        stream(register.rights())
                .map(right -> new Ownership(right.party().id(), right.account().id(), right.role(), right.since()))
                .sorted(Comparator.comparing(Ownership::id))
                .forEach(facts::accept);
    }

    private static io.skein.model.Account fact(Account account) {
        boolean ours = account.isOurs();
        return new io.skein.model.Account(
                account.id(),
                account.bankId(),
                account.number(),
                account.kind(),
                account.accountClass(),
                ours ? account.currency() : null,
                ours ? account.openedAt() : null,
                account.closedAt());
    }

    private static <T> List<T> sorted(List<T> items, Function<T, String> id) {
        return items.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static <T> Stream<T> stream(Iterable<T> items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
