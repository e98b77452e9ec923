// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single lines of the text form of {@link TransferWindows}, both ways. */
final class WindowText {

    private static final Pattern TRANSFER = Pattern.compile("(?:#(?<id>\\S+)\\s+)?(?<from>\\S+)\\s+"
            + "-(?<paid>\\S+)\\s+(?<paidCurrency>[A-Z]{3})(?:\\s+=\\s+(?<got>\\S+)\\s+(?<gotCurrency>[A-Z]{3}))?\\s+"
            + "@(?<at>\\S+?)(?:\\s+(?<channel>[A-Z_]+))?\\s*->\\s*(?<to>\\S+)");
    private static final Pattern INTERVAL = Pattern.compile("window:\\s+@(?<from>\\S+)\\s+\\.\\.\\s+@(?<to>\\S+)");
    private static final Pattern OFFSET = Pattern.compile("(?<sign>-)?(?=\\d)(?:(?<d>\\d+)d)?(?:(?<h>\\d+)h)?"
            + "(?:(?<m>\\d+)m(?!s))?(?:(?<s>\\d+)s)?(?:(?<ms>\\d+)ms)?");

    private WindowText() {}

    static Transfer transfer(String line, String defaultId) {
        Matcher parts = TRANSFER.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + line + "' is no transfer; write it as 'a -900.00 EUR @2d3h15m-> b'");
        }
        String id = parts.group("id");
        String channel = parts.group("channel");
        Money paid = money(parts.group("paid"), parts.group("paidCurrency"));
        boolean converted = parts.group("got") != null;
        return new Transfer(
                id == null ? defaultId : id,
                parts.group("from"),
                parts.group("to"),
                instant(parts.group("at")),
                paid,
                converted ? money(parts.group("got"), parts.group("gotCurrency")) : paid,
                channel == null ? Channel.UNKNOWN : Channel.valueOf(channel),
                null);
    }

    static String line(Transfer transfer) {
        String received = transfer.received().equals(transfer.paid()) ? "" : " = " + transfer.received();
        String channel = transfer.channel() == Channel.UNKNOWN ? "" : " " + transfer.channel();
        return "#" + transfer.id() + " " + transfer.fromAccountId() + " -" + transfer.paid() + received + " @"
                + offset(transfer.at()) + channel + "-> " + transfer.toAccountId();
    }

    static TimeWindow interval(String line) {
        Matcher parts = INTERVAL.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + line + "' is no window; write it as 'window: @0h .. @30d'");
        }
        return new TimeWindow(instant(parts.group("from")), instant(parts.group("to")));
    }

    static String line(TimeWindow interval) {
        return "window: @" + offset(interval.from()) + " .. @" + offset(interval.to());
    }

    private static Money money(String amount, String currency) {
        return Money.parse(amount, CurrencyUnit.of(currency));
    }

    static Instant instant(String offset) {
        Matcher parts = OFFSET.matcher(offset);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'@" + offset + "' is no time; write it as @2d3h15m");
        }
        Duration distance = Duration.ofDays(number(parts.group("d")))
                .plusHours(number(parts.group("h")))
                .plusMinutes(number(parts.group("m")))
                .plusSeconds(number(parts.group("s")))
                .plusMillis(number(parts.group("ms")));
        return TransferWindows.ORIGIN.plus(parts.group("sign") == null ? distance : distance.negated());
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    static String offset(Instant instant) {
        Duration distance = Duration.between(TransferWindows.ORIGIN, instant);
        Duration size = distance.abs();
        String text = part(size.toDaysPart(), "d")
                + part(size.toHoursPart(), "h")
                + part(size.toMinutesPart(), "m")
                + part(size.toSecondsPart(), "s")
                + part(size.toMillisPart(), "ms");
        return (distance.isNegative() ? "-" : "") + (text.isEmpty() ? "0h" : text);
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + unit;
    }
}
