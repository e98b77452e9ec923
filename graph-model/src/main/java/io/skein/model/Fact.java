// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/** One statement about the world that a bank's files make. The closed list of what Skein stores. */
public sealed interface Fact permits Customer, Account, Device, IdentifierUse, Ownership, Login, Transfer {

    /** {@return the kind of fact} */
    FactKind kind();

    /** {@return the bank's own name for it; unique among facts of the same kind} */
    String id();
}
