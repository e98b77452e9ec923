// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.reason;

import io.skein.model.PartyKind;
import io.skein.window.AccountProfile;
import io.skein.window.AccountTable;
import io.skein.window.CustomerProfile;
import io.skein.window.GraphView;
import io.skein.window.Profiles;
import io.skein.window.ProfilesBuilder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes what is known of accounts and customers over into a part of a view, where they have other numbers. */
final class ProfileCopy {

    private final Profiles known;
    private final AccountTable numbers;

    ProfileCopy(GraphView view) {
        this.known = view.profiles();
        this.numbers = view.transfers().accounts();
    }

    Profiles of(AccountTable part) {
        ProfilesBuilder profiles = new ProfilesBuilder(part);
        for (int account = 0; account < part.count(); account++) {
            profiles.add(account(part.id(account)));
        }
        for (int customer = 0; customer < part.customerCount(); customer++) {
            String id = part.customerId(customer);
            int number = numbers.customerNumber(id);
            PartyKind kind = known.partyKind(number);
            if (kind != null) {
                profiles.add(new CustomerProfile(
                        id, kind, day(known.bornOnEpochDay(number)), known.country(number), known.segment(number)));
            }
        }
        return profiles.build();
    }

    private AccountProfile account(String id) {
        int number = numbers.number(id);
        return new AccountProfile(
                id,
                instant(known.openedAtMillis(number)),
                instant(known.closedAtMillis(number)),
                known.accountKind(number),
                known.accountClass(number),
                known.bankId(number));
    }

    private static @Nullable Instant instant(long millis) {
        return millis == Profiles.UNKNOWN ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable LocalDate day(long epochDay) {
        return epochDay == Profiles.UNKNOWN ? null : LocalDate.ofEpochDay(epochDay);
    }
}
