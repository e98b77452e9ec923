// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.geography;

import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.Profiles;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where accounts are: at a bank of some country, in the hands of owners of some country.
 *
 * <p>The bank's country is that of the account's id where it is an IBAN with right check digits, else that of the bank's id where bank ids
 * are BICs: every bank id known in the view must look like one, for a single one may look so by chance.
 */
final class Countries {

    private static final Pattern IBAN = Pattern.compile("([A-Z]{2})[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?");
    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());
    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);
    private static final int MOVED = 4;

    private final AccountTable accounts;
    private final Profiles profiles;
    private final boolean banksAreBics;

    Countries(GraphView view) {
        accounts = view.transfers().accounts();
        profiles = view.profiles();
        banksAreBics = banksAreBics();
    }

    /** {@return where an account is domiciled: the bank's country, else the owners' if they have one in common; null if not known} */
    @Nullable
    String home(int account) {
        String bank = bank(account);
        SortedSet<String> owners = owners(account);
        return bank != null ? bank : owners.size() == 1 ? owners.first() : null;
    }

    /** {@return all countries that an account has to do with, sorted} */
    SortedSet<String> all(int account) {
        SortedSet<String> all = owners(account);
        String bank = bank(account);
        if (bank != null) {
            all.add(bank);
        }
        return all;
    }

    private SortedSet<String> owners(int account) {
        SortedSet<String> countries = new TreeSet<>();
        for (int owner : accounts.ownerNumbers(account)) {
            String country = profiles.country(owner);
            if (country != null) {
                countries.add(country);
            }
        }
        return countries;
    }

    private @Nullable String bank(int account) {
        String id = accounts.id(account);
        Matcher iban = IBAN.matcher(id);
        if (iban.matches() && KNOWN.contains(iban.group(1)) && hasRightCheckDigits(id)) {
            return iban.group(1);
        }
        String bankId = banksAreBics ? profiles.bankId(account) : null;
        return bankId == null ? null : countryOfBic(bankId);
    }

    private boolean banksAreBics() {
        boolean any = false;
        for (int account = 0; account < accounts.count(); account++) {
            String bankId = profiles.bankId(account);
            if (bankId != null && countryOfBic(bankId) == null) {
                return false;
            }
            any |= bankId != null;
        }
        return any;
    }

    private static @Nullable String countryOfBic(String bankId) {
        Matcher bic = BIC.matcher(bankId);
        return bic.matches() && KNOWN.contains(bic.group(1)) ? bic.group(1) : null;
    }

    /** ISO 13616: letters count 10 to 35, the first four characters go to the end, the rest by 97 is 1. */
    private static boolean hasRightCheckDigits(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(MOVED) + iban.substring(0, MOVED))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
    }
}
