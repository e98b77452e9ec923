// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.record;

/** Why a record was rejected. The words stand in the quarantine file and in {@code docs/formats.md}. */
public enum Reason {
    // the record as a whole
    RECORD_TOO_LONG("the record is longer than the limit"),
    INVALID_ENCODING("the bytes are not UTF-8"),
    BAD_QUOTES("a quote is opened and not closed, or text follows a closing quote"),
    RAGGED_ROW("the row has more or fewer fields than the header"),
    BAD_JSON("the line is not one flat JSON object"),
    UNREADABLE("the file ends or breaks inside this record"),
    UNKNOWN_KIND("the kind is none that Skein knows"),
    // one field
    MISSING_VALUE("a value is required"),
    CONTROL_CHARACTER("the value holds a control character or half a surrogate pair"),
    VALUE_TOO_LONG("the value is too long"),
    UNKNOWN_VALUE("the value is none of those allowed"),
    NOT_A_NUMBER("the amount is not a plain decimal number such as 1234.50"),
    TOO_MANY_DECIMALS("the amount has more decimals than its currency"),
    AMOUNT_TOO_LARGE("the amount exceeds 9007199254740991 minor units"),
    ZERO_AMOUNT("the amount is zero"),
    NEGATIVE_AMOUNT("the amount is below zero"),
    UNKNOWN_CURRENCY("the currency is not known"),
    BAD_RATE("the rate is not a plain number from 0.000000001 to 1000000000"),
    NOT_A_TIME("the value is not a time such as 2026-03-01T09:30:00Z"),
    NO_TIME_ZONE("the time has no time zone"),
    TIME_OUT_OF_RANGE("the time lies outside what is plausible"),
    UNKNOWN_COUNTRY("the country is not an ISO 3166-1 alpha-2 code"),
    BAD_CHECKSUM("the check digits do not fit"),
    BAD_PHONE("the telephone number cannot exist"),
    BAD_EMAIL("the value is not an e-mail address"),
    BAD_NETWORK_ADDRESS("the value is not an IPv4 or IPv6 address"),
    // fields against each other, records against each other
    INCONSISTENT("the values contradict each other"),
    VALUE_TOO_SHORT("the value is too short to name one party"),
    REPEATED_ID("another entry of the list has the same id"),
    NOTHING_USABLE("none of the values it is known by can be used"),
    UNKNOWN_ACCOUNT("the account is neither in the input nor in the graph"),
    UNKNOWN_CUSTOMER("the customer is neither in the input nor in the graph"),
    UNKNOWN_DEVICE("the device is neither in the input nor in the graph");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** {@return the reason in words, without the value} */
    public String words() {
        return words;
    }
}
