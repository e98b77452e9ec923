// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.PartyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of the text form of {@link TransferWindows} that say what is known of accounts and customers, both ways. */
final class ProfileText {

    private static final Set<String> ACCOUNT = Set.of("opened", "closed", "kind", "class", "bank");
    private static final Set<String> CUSTOMER = Set.of("born", "country", "segment");

    private ProfileText() {}

    /** {@return what is known of each account that a line of such words names} */
    static List<AccountProfile> accounts(String[] words) {
        int first = 1;
        while (first < words.length && !words[first].contains("=")) {
            first++;
        }
        Map<String, String> stated = stated(words, first, ACCOUNT);
        String kind = stated.get("kind");
        String accountClass = stated.get("class");
        return List.of(words).subList(1, first).stream()
                .map(account -> new AccountProfile(
                        account,
                        instant(stated.get("opened")),
                        instant(stated.get("closed")),
                        kind == null ? AccountKind.UNKNOWN : AccountKind.valueOf(kind),
                        accountClass == null ? null : AccountClass.valueOf(accountClass),
                        stated.get("bank")))
                .toList();
    }

    static CustomerProfile customer(String[] words) {
        if (words.length < 3) {
            throw new IllegalArgumentException(
                    "customer line needs a customer and NATURAL or LEGAL, as in 'customer: alice NATURAL'");
        }
        Map<String, String> stated = stated(words, 3, CUSTOMER);
        String born = stated.get("born");
        return new CustomerProfile(
                words[1],
                PartyKind.valueOf(words[2]),
                born == null ? null : LocalDate.parse(born),
                stated.get("country"),
                stated.get("segment"));
    }

    static String line(String accountId, Profiles profiles, int account) {
        AccountClass accountClass = profiles.accountClass(account);
        AccountKind kind = profiles.accountKind(account);
        String stated = instant("opened", profiles.openedAtMillis(account))
                + instant("closed", profiles.closedAtMillis(account))
                + part("kind", kind == AccountKind.UNKNOWN ? null : kind.name())
                + part("class", accountClass == null ? null : accountClass.name())
                + part("bank", profiles.bankId(account));
        return stated.isEmpty() ? "" : "account: " + accountId + stated + "\n";
    }

    static String customerLine(String customerId, Profiles profiles, int customer) {
        PartyKind kind = profiles.partyKind(customer);
        if (kind == null) {
            return "";
        }
        long born = profiles.bornOnEpochDay(customer);
        return "customer: " + customerId + " " + kind
                + part(
                        "born",
                        born == Profiles.UNKNOWN
                                ? null
                                : LocalDate.ofEpochDay(born).toString())
                + part("country", profiles.country(customer))
                + part("segment", profiles.segment(customer)) + "\n";
    }

    private static Map<String, String> stated(String[] words, int first, Set<String> known) {
        Map<String, String> stated = new HashMap<>();
        for (String word : List.of(words).subList(first, words.length)) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (equals < 0 || !known.contains(name)) {
                throw new IllegalArgumentException(
                        "'" + word + "' is nothing to say here; write name=value with a name of " + known);
            }
            stated.put(name, word.substring(equals + 1));
        }
        return stated;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.startsWith("@")) {
            throw new IllegalArgumentException("'" + text + "' is no time; write it as opened=@-30d");
        }
        return WindowText.instant(text.substring(1));
    }

    private static String instant(String name, long millis) {
        return millis == Profiles.UNKNOWN ? "" : " " + name + "=@" + WindowText.offset(Instant.ofEpochMilli(millis));
    }

    private static String part(String name, @Nullable String value) {
        return value == null ? "" : " " + name + "=" + value;
    }
}
