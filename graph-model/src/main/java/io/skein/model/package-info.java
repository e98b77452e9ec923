// SPDX-License-Identifier: Apache-2.0
/**
 * The meaning of Skein's graph: parties, accounts, devices, identifiers and the transfers between accounts.
 *
 * <p>Plain values without framework or driver. Every fact has a <em>business id</em> (the bank's own name for it), says when
 * it happened in the world and, through {@link io.skein.model.RecordedFact}, when the bank came to know it. Amounts are
 * whole minor units of a named currency, instants are UTC, windows are half-open.
 */
@NullMarked
package io.skein.model;

import org.jspecify.annotations.NullMarked;
