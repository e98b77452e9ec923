// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.PartyKind;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the accounts of a window and of the customers who own them, by the numbers of its {@link AccountTable}.
 *
 * <p>As of the same instant as the rest of the view: what was corrected later is not in it. Much may be unknown, of accounts at
 * other banks nearly everything, so a detector must say what it does without. An account that is to be opened or closed after the
 * end of the window may be in it with that instant.
 *
 * <p>An account takes 21 bytes, a customer 13, and each name of a bank, country or segment is kept once; nothing at all where
 * nothing is known. Whatever this returns exists already.
 */
public final class Profiles {

    /** Nothing is known of anybody. */
    public static final Profiles NONE = new Profiles(new AccountColumns(0), new CustomerColumns(0));

    /** Stands for an instant that is not known or has not come. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final int CLASS_SHIFT = 4;
    private static final int KIND_MASK = (1 << CLASS_SHIFT) - 1;
    private static final AccountKind[] ACCOUNT_KINDS = AccountKind.values();
    private static final AccountClass[] ACCOUNT_CLASSES = AccountClass.values();
    private static final PartyKind[] PARTY_KINDS = PartyKind.values();

    private final AccountColumns accounts;
    private final CustomerColumns customers;

    Profiles(AccountColumns accounts, CustomerColumns customers) {
        this.accounts = accounts;
        this.customers = customers;
    }

    /** {@return when the account was opened, milliseconds since 1970, UTC, or {@link #UNKNOWN}} */
    public long openedAtMillis(int account) {
        return account < accounts.openedAt.length ? accounts.openedAt[account] : UNKNOWN;
    }

    /** {@return when the account was closed, milliseconds since 1970, UTC, or {@link #UNKNOWN} if it is not known to be} */
    public long closedAtMillis(int account) {
        return account < accounts.closedAt.length ? accounts.closedAt[account] : UNKNOWN;
    }

    /** {@return what the account is for} */
    public AccountKind accountKind(int account) {
        int kind = account < accounts.sort.length ? accounts.sort[account] & KIND_MASK : 0;
        return kind == 0 ? AccountKind.UNKNOWN : ACCOUNT_KINDS[kind - 1];
    }

    /** {@return the class of the account, or null if it has none or none is known} */
    public @Nullable AccountClass accountClass(int account) {
        int accountClass = account < accounts.sort.length ? accounts.sort[account] >> CLASS_SHIFT : 0;
        return accountClass == 0 ? null : ACCOUNT_CLASSES[accountClass - 1];
    }

    /** {@return the bank that keeps the account, or null if it is not known} */
    public @Nullable String bankId(int account) {
        return account < accounts.bank.length ? accounts.banks.get(accounts.bank[account]) : null;
    }

    /** {@return whether a customer is a human being or an organisation, or null if it is not known} */
    public @Nullable PartyKind partyKind(int customer) {
        int kind = customer < customers.kind.length ? customers.kind[customer] : 0;
        return kind == 0 ? null : PARTY_KINDS[kind - 1];
    }

    /** {@return when a customer was born or registered, days since 1970, or {@link #UNKNOWN}} */
    public long bornOnEpochDay(int customer) {
        boolean known = customer < customers.bornOn.length && customers.bornOn[customer] != CustomerColumns.UNBORN;
        return known ? customers.bornOn[customer] : UNKNOWN;
    }

    /** {@return country of residence or seat of a customer, ISO 3166-1 alpha-2, or null if it is not known} */
    public @Nullable String country(int customer) {
        return customer < customers.country.length ? customers.words.get(customers.country[customer]) : null;
    }

    /** {@return the bank's own segment for a customer, or null if it has none} */
    public @Nullable String segment(int customer) {
        return customer < customers.segment.length ? customers.words.get(customers.segment[customer]) : null;
    }

    /** By account number; zero, and the place 0 of the words, stand for what is not known. */
    static final class AccountColumns {

        final long[] openedAt;
        final long[] closedAt;
        final byte[] sort;
        final int[] bank;
        final Words banks = new Words();

        AccountColumns(int count) {
            openedAt = unknown(count);
            closedAt = unknown(count);
            sort = new byte[count];
            bank = new int[count];
        }

        void set(int account, AccountProfile profile) {
            openedAt[account] =
                    profile.openedAt() == null ? UNKNOWN : profile.openedAt().toEpochMilli();
            closedAt[account] =
                    profile.closedAt() == null ? UNKNOWN : profile.closedAt().toEpochMilli();
            AccountClass accountClass = profile.accountClass();
            int classCode = accountClass == null ? 0 : accountClass.ordinal() + 1;
            sort[account] = (byte) (classCode << CLASS_SHIFT | profile.kind().ordinal() + 1);
            bank[account] = banks.code(profile.bankId());
        }

        private static long[] unknown(int count) {
            long[] instants = new long[count];
            Arrays.fill(instants, UNKNOWN);
            return instants;
        }
    }

    /** By customer number, likewise. */
    static final class CustomerColumns {

        static final int UNBORN = Integer.MIN_VALUE;

        final byte[] kind;
        final int[] bornOn;
        final int[] country;
        final int[] segment;
        final Words words = new Words();

        CustomerColumns(int count) {
            kind = new byte[count];
            bornOn = new int[count];
            Arrays.fill(bornOn, UNBORN);
            country = new int[count];
            segment = new int[count];
        }

        void set(int customer, CustomerProfile profile) {
            LocalDate born = profile.bornOn();
            kind[customer] = (byte) (profile.kind().ordinal() + 1);
            bornOn[customer] = born == null ? UNBORN : Math.toIntExact(born.toEpochDay());
            country[customer] = words.code(profile.country());
            segment[customer] = words.code(profile.segment());
        }
    }
}
