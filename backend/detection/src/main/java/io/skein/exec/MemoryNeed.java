// SPDX-License-Identifier: Apache-2.0
package io.skein.exec;

/** How much heap a computation needs besides its input, told by the size of the input before it begins. */
@FunctionalInterface
public interface MemoryNeed {

    /** {@return the need for so many accounts and transfers} */
    MemoryEstimate of(long accounts, long transfers);

    /**
     * {@return a need that grows in a straight line}
     *
     * @param perAccount bytes for each account
     * @param perTransfer bytes for each transfer
     */
    static MemoryNeed linear(MemoryEstimate perAccount, MemoryEstimate perTransfer) {
        return (accounts, transfers) -> new MemoryEstimate(
                accounts * perAccount.minBytes() + transfers * perTransfer.minBytes(),
                accounts * perAccount.maxBytes() + transfers * perTransfer.maxBytes());
    }

    /** {@return this need and so many bytes more at worst, whatever the size of the input} */
    default MemoryNeed andAtMost(long bytes) {
        return (accounts, transfers) -> of(accounts, transfers).plus(new MemoryEstimate(0, bytes));
    }
}
