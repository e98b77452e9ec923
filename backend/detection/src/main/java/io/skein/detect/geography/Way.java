// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.geography;

import io.skein.detect.Listing;
import io.skein.detect.chain.Chain;
import java.util.List;

/**
 * A chain that touches a listed place or makes a detour.
 *
 * @param chain the chain
 * @param listedLegs its transfers from or to a listed place, ascending
 * @param returns its transfers that come back after a detour, ascending
 * @param listings the entries that name the places, in one order, each once
 * @param amount what leaves the source, in major units of the base currency, where there is a rate
 */
record Way(Chain chain, int[] listedLegs, int[] returns, List<Listing> listings, double amount) {}
