// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.PartyKind;
import io.skein.window.AccountProfile;
import io.skein.window.CustomerProfile;
import io.skein.window.ProfilesBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of accounts and customers as a section: words that occur often once in front, then row by row. */
final class ProfileSection {

    private static final int NO_WORD = -1;
    private static final long NO_DATE = Long.MIN_VALUE;

    private ProfileSection() {}

    static SectionBytes of(List<AccountProfile> accounts, List<CustomerProfile> customers) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        SectionBytes rows = new SectionBytes().put(accounts.size());
        for (AccountProfile account : accounts) {
            rows.put(account.accountId());
            putInstant(rows, account.openedAt());
            putInstant(rows, account.closedAt());
            rows.put(code(codes, account.kind().name()))
                    .put(code(codes, name(account.accountClass())))
                    .put(code(codes, account.bankId()));
        }
        rows.put(customers.size());
        for (CustomerProfile customer : customers) {
            LocalDate born = customer.bornOn();
            rows.put(customer.customerId())
                    .put(code(codes, customer.kind().name()))
                    .put(born == null ? NO_DATE : born.toEpochDay())
                    .put(code(codes, customer.country()))
                    .put(code(codes, customer.segment()));
        }
        SectionBytes all = new SectionBytes().put(codes.size());
        codes.keySet().forEach(all::put);
        byte[] content = new byte[rows.content().remaining()];
        rows.content().get(content);
        return all.put(content, content.length);
    }

    static void read(Section section, ProfilesBuilder profiles) {
        List<String> words = new ArrayList<>();
        for (int left = section.nextInt(); left > 0; left--) {
            words.add(section.nextText());
        }
        for (int left = section.nextInt(); left > 0; left--) {
            profiles.add(account(section, words));
        }
        for (int left = section.nextInt(); left > 0; left--) {
            profiles.add(customer(section, words));
        }
    }

    private static AccountProfile account(Section section, List<String> words) {
        String id = section.nextText();
        Instant openedAt = instant(section);
        Instant closedAt = instant(section);
        AccountKind kind = AccountKind.valueOf(words.get(section.nextInt()));
        String accountClass = word(section, words);
        return new AccountProfile(
                id,
                openedAt,
                closedAt,
                kind,
                accountClass == null ? null : AccountClass.valueOf(accountClass),
                word(section, words));
    }

    private static CustomerProfile customer(Section section, List<String> words) {
        String id = section.nextText();
        PartyKind kind = PartyKind.valueOf(words.get(section.nextInt()));
        long born = section.nextLong();
        return new CustomerProfile(
                id,
                kind,
                born == NO_DATE ? null : LocalDate.ofEpochDay(born),
                word(section, words),
                word(section, words));
    }

    // the window counts in milliseconds, so that is all there is to keep
    private static void putInstant(SectionBytes bytes, @Nullable Instant instant) {
        bytes.put(instant == null ? NO_DATE : instant.toEpochMilli());
    }

    private static @Nullable Instant instant(Section section) {
        long millis = section.nextLong();
        return millis == NO_DATE ? null : Instant.ofEpochMilli(millis);
    }

    private static int code(Map<String, Integer> codes, @Nullable String word) {
        if (word == null) {
            return NO_WORD;
        }
        Integer known = codes.putIfAbsent(word, codes.size());
        return known == null ? codes.size() - 1 : known;
    }

    private static @Nullable String word(Section section, List<String> words) {
        int code = section.nextInt();
        return code == NO_WORD ? null : words.get(code);
    }

    private static @Nullable String name(@Nullable AccountClass accountClass) {
        return accountClass == null ? null : accountClass.name();
    }
}
