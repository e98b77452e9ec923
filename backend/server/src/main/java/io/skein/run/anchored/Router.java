// SPDX-License-Identifier: Apache-2.0
package io.skein.run.anchored;

import io.skein.detect.LocalizedText;
import io.skein.run.anchored.AnchoredAnswer.Engine;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides who answers a question about an account. Figures in {@code docs/performance.md}: in memory the kernel is the quicker for every account;
 * without a window there, the store is for accounts of few transfers, and reading the window first for the others.
 *
 * @param fewTransfers up to how many transfers of an account the graph store is asked while no window is in memory; at least 0
 */
public record Router(long fewTransfers) {

    /** Accounts of up to 100 transfers. */
    public static final Router DEFAULT = new Router(100);

    /** Who answers, and why. */
    public record Decision(Engine engine, LocalizedText reason) {}

    /**
     * What is known when a question comes. What takes a question to the store is only asked when it matters.
     *
     * @param isWarm whether the window is in memory and up to date
     * @param mayBeWarm whether it may be read into memory
     * @param degree transfers of the account
     * @param isPriced whether, when the window was last in memory, every currency had a rate
     */
    public record Known(boolean isWarm, boolean mayBeWarm, LongSupplier degree, BooleanSupplier isPriced) {}

    /** {@return the decision; an engine that is asked for answers, unless it cannot} */
    public Decision decide(@Nullable Engine wanted, Known known) {
        if (!known.mayBeWarm()) {
            return cypher("the graph has more transfers than may be kept in memory", "图中转账数超过可驻留内存的上限");
        }
        if (wanted != null) {
            return new Decision(wanted, new LocalizedText("asked for", "按要求"));
        }
        if (known.isWarm()) {
            return kernel("the window is in memory and up to date", "窗口已在内存中且为最新");
        }
        long degree = known.degree().getAsLong();
        if (degree > fewTransfers) {
            return kernel(
                    "the window was not in memory, but the account has " + degree
                            + " transfers: reading the window first is quicker than asking the graph store",
                    "窗口不在内存中，但该账户有 " + degree + " 笔转账：先读取窗口比查询图数据库更快");
        }
        if (!known.isPriced().getAsBoolean()) {
            return kernel(
                    "the window was not in memory, and without the rates that its conversions show the graph store would"
                            + " have to follow every amount",
                    "窗口不在内存中，且缺少由其换汇得出的汇率，图数据库须追踪所有金额");
        }
        return cypher(
                "the window in memory is not up to date, and the account has only " + degree
                        + " transfers: the graph store answers while the window is read",
                "内存中的窗口不是最新，且该账户仅有 " + degree + " 笔转账：读取窗口期间由图数据库作答");
    }

    private static Decision kernel(String english, String chinese) {
        return new Decision(Engine.KERNEL, new LocalizedText(english, chinese));
    }

    private static Decision cypher(String english, String chinese) {
        return new Decision(Engine.CYPHER, new LocalizedText(english, chinese));
    }
}
