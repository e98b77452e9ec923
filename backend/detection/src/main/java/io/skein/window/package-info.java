// SPDX-License-Identifier: Apache-2.0
/**
 * The in-memory graph of one time window: int-indexed accounts, transfers as parallel primitive arrays in time order, and the
 * identities that link customers.
 */
@NullMarked
package io.skein.window;

import org.jspecify.annotations.NullMarked;
