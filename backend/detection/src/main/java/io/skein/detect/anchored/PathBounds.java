// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.anchored;

import java.time.Duration;

/**
 * What a walk from an account holds to, in terms that a graph store understands as well as a window does.
 *
 * @param maxSpan longest time from the first transfer of a path to the last
 * @param maxGap longest time from one transfer to the next
 * @param minHops fewest transfers
 * @param maxHops most transfers
 * @param lowestShare least a later transfer carries, as a share of the one it is compared with; 0 for any
 * @param highestShare most a later transfer carries, as such a share
 * @param minAmount least amount, in major units of the base currency
 * @param hubDegree accounts with more transfers than this are not passed through, the account asked about excepted
 */
public record PathBounds(
        Duration maxSpan,
        Duration maxGap,
        int minHops,
        int maxHops,
        double lowestShare,
        double highestShare,
        double minAmount,
        int hubDegree) {}
