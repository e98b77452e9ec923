// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The units in which detectors measure and are set, in the two languages of the page. */
public enum Unit {
    /** Part of a whole, in [0,1]. */
    SHARE("share", "share", "比例"),
    HOURS("hours", "hours", "小时"),
    /** Amounts of several currencies, converted so that they can be compared. */
    BASE_CURRENCY("major units of the base currency", "major units of the base currency", "基准货币单位"),
    /** Amounts in the currency in which a rule states its limits: that of the parameter of this name. */
    LIMIT_CURRENCY("major units of limitCurrency", "major unit of limitCurrency", "limitCurrency 所指货币单位"),
    /** Strength of a tie, in [0,1]. */
    WEIGHT("weight", "weight", "权重"),
    DAYS("days", "day", "天"),
    YEARS("years", "year", "岁"),
    TRANSFERS("transfers", "transfer", "笔转账"),
    PASSES("passes", "pass", "次循环"),
    BRANCHINGS("branchings", "branching", "次拆分或汇合"),
    CURRENCIES("currencies", "currency", "种币种"),
    ACCOUNTS("accounts", "account", "个账户"),
    CUSTOMERS("customers", "customer", "名客户"),
    PARTIES("parties", "party", "个当事方"),
    IDENTIFIERS("identifiers", "identifier", "个标识"),
    WINDOWS("windows", "window", "个时间窗"),
    /** Different things measured at once. */
    MEASURES("measures", "measure", "项指标"),
    CHANNELS("channels", "channel", "种渠道"),
    CHANGES("changes", "change", "次变换"),
    LAYERS("layers", "layer", "层"),
    /** How often money came in and went out, one after the other. */
    TURNS("turns", "turn", "轮进出"),
    /** One amount against another. */
    TIMES("times", "times", "倍"),
    /** How far a measurement lies from what is usual, in units of its usual spread. */
    DEVIATIONS("standard deviations", "standard deviation", "个标准差"),
    /** Of what has no unit or carries it in its text: truth values, ISO 8601 durations. */
    NONE("", "", "");

    private final String id;
    private final String singular;
    private final String chinese;

    Unit(String id, String singular, String chinese) {
        this.id = id;
        this.singular = singular;
        this.chinese = chinese;
    }

    /**
     * {@return the unit that a descriptor names}
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Unit of(String id) {
        for (Unit unit : values()) {
            if (unit.id.equals(id)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("unit '" + id + "' has no words; known are "
                + Arrays.stream(values()).map(Unit::id).collect(Collectors.joining(", ")));
    }

    /** {@return its name in descriptors and in files, for ever} */
    public String id() {
        return id;
    }

    /** {@return its name for the head of a table} */
    public LocalizedText text() {
        return new LocalizedText(id, chinese);
    }

    /**
     * {@return that many of it}
     *
     * @param number as shown
     */
    public LocalizedText counted(String number) {
        return new LocalizedText(number + " " + (number.equals("1") ? singular : id), number + " " + chinese);
    }
}
