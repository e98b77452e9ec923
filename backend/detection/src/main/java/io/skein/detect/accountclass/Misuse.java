// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import io.skein.detect.party.Direction;
import io.skein.model.AccountClass;

/**
 * What one party took in, or paid, beyond what an account of that class may.
 *
 * @param limited class of the accounts
 * @param direction whether it came in or went out
 * @param transfers those of the days and years in which a limit was exceeded, in time order
 * @param days on how many days the limit of a day was exceeded
 * @param limitShare greatest sum of a day or year against its limit
 */
record Misuse(AccountClass limited, Direction direction, int[] transfers, int days, double limitShare) {}
