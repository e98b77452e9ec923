// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.rapidmovement;

import io.skein.detect.money.Throughflow;

/**
 * The first weeks of a new or quiet account.
 *
 * @param waking its first transfer
 * @param quietMillis how long nothing was known of it before
 * @param isNew whether nothing at all was known of it
 * @param flow what came in from others, and what became of it
 */
record RapidUse(int waking, long quietMillis, boolean isNew, Throughflow flow) {}
