// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import java.util.List;

/**
 * Why a number is what it is: a tree of values with reasons.
 *
 * @param code stable name of the reason, which the page translates: {@code indicator.returnedShare}
 * @param text the reason in English, with values and units
 * @param value contribution of this node: the score at the root, points of log-odds below
 * @param transferIds the transfers that show it, in time order
 * @param details what it is made of; empty at a leaf
 */
public record Explanation(String code, String text, double value, List<String> transferIds, List<Explanation> details) {

    public Explanation {
        transferIds = List.copyOf(transferIds);
        details = List.copyOf(details);
    }
}
