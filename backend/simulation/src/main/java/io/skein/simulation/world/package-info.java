// SPDX-License-Identifier: Apache-2.0
/**
 * Who exists: people, households, companies, accounts, devices, the register of standing facts with their times, the ledger of what
 * is going to happen, and the random streams.
 */
@NullMarked
package io.skein.simulation.world;

import org.jspecify.annotations.NullMarked;
