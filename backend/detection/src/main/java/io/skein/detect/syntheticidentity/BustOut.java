// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.syntheticidentity;

/**
 * A customer who took all there was and was not seen again.
 *
 * @param customerId who
 * @param payments of the end, in the window's order
 * @param share of what was there and came in meanwhile
 * @param growth how many times what was usually paid in an equal span
 * @param ageMillis of the customer's oldest account at the end
 */
record BustOut(String customerId, int[] payments, double share, double growth, long ageMillis) {}
