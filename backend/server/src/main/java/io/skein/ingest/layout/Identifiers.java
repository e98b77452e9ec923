// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.skein.ingest.record.Reason;
import io.skein.model.IdentifierKind;
import java.net.InetAddress;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/**
 * Normalises what names a party or an account, so that two spellings of one identifier meet in one node, and checks the check
 * digits of the formats that have some (IBAN, Chinese identity number).
 */
final class Identifiers {

    private static final Pattern IBAN_LIKE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;]+");
    private static final Pattern CHINESE_DOCUMENT = Pattern.compile("CN:[0-9]{17}[0-9X]");
    private static final int[] CHINESE_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHINESE_CHECKS = "10X98765432";
    private static final int FEWEST_PHONE_DIGITS = 3;

    private Identifiers() {}

    /** {@return the value in the spelling that all customers who use it share} */
    static String normalise(IdentifierKind kind, String text, @Nullable String phoneRegion) {
        String value = Texts.free(text);
        String normal = switch (kind) {
            case DOCUMENT -> document(value);
            case PHONE -> phone(value, phoneRegion);
            case EMAIL -> email(value);
            case ADDRESS -> address(value);
        };
        // It is a node's id from here on, and normalising may have made it longer.
        return Texts.id(normal);
    }

    /** {@return the number; one that is an IBAN by country and length must have right check digits} */
    static String accountNumber(String text) {
        String number = Texts.id(text);
        String compact = number.replace(" ", "");
        if (!IBAN_LIKE.matcher(compact).matches()) {
            return number;
        }
        CountryCode country = CountryCode.getByCode(compact.substring(0, 2));
        if (country == null
                || !IbanUtil.isSupportedCountry(country)
                || IbanUtil.getIbanLength(country) != compact.length()) {
            return number;
        }
        try {
            IbanUtil.validate(compact);
            return compact;
        } catch (Iban4jException wrong) {
            throw new BadValue(Reason.BAD_CHECKSUM);
        }
    }

    /** {@return an IPv4 or IPv6 address; never a name, so that nothing is looked up} */
    static String networkAddress(String text) {
        try {
            return InetAddress.ofLiteral(text).getHostAddress();
        } catch (IllegalArgumentException notLiteral) {
            throw new BadValue(Reason.BAD_NETWORK_ADDRESS);
        }
    }

    private static String phone(String value, @Nullable String region) {
        if (!value.startsWith("+") && region == null) {
            String digits = value.replaceAll("[^0-9]", "");
            if (digits.length() < FEWEST_PHONE_DIGITS || value.chars().anyMatch(Character::isLetter)) {
                throw new BadValue(Reason.BAD_PHONE);
            }
            return digits;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(value, region);
            if (numbers.isPossibleNumber(number)) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException notNumber) {
            throw new BadValue(Reason.BAD_PHONE);
        }
        throw new BadValue(Reason.BAD_PHONE);
    }

    private static String email(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(lower).matches()) {
            throw new BadValue(Reason.BAD_EMAIL);
        }
        return lower;
    }

    private static String document(String value) {
        String number = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
        if (CHINESE_DOCUMENT.matcher(number).matches() && !hasChineseCheckDigit(number.substring(3))) {
            throw new BadValue(Reason.BAD_CHECKSUM);
        }
        return number;
    }

    /** GB 11643-1999: ISO 7064 MOD 11-2 over the first 17 digits. */
    private static boolean hasChineseCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < CHINESE_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * CHINESE_WEIGHTS[i];
        }
        return CHINESE_CHECKS.charAt(sum % CHINESE_CHECKS.length()) == number.charAt(CHINESE_WEIGHTS.length);
    }

    private static String address(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip()
                .toUpperCase(Locale.ROOT);
    }
}
