// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.detect.chain.MoneyTrails.Trail;
import io.skein.window.GraphView;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What several trails have in common: how much came which way.
 *
 * @param trails in the order of their last transfers
 * @param amount what came along them, in major units of the base currency; each part of what its last transfer paid
 * @param isWhole whether all of it had a rate
 */
public record TrailSum(List<Trail> trails, double amount, boolean isWhole) {

    /** {@return the sum of trails} */
    public static TrailSum of(GraphView view, List<Trail> trails) {
        double amount = 0;
        boolean whole = true;
        for (Trail trail : trails) {
            amount += trail.part() * view.paidInBase(trail.last()).orElse(0);
            whole &= view.paidInBase(trail.last()).isPresent();
        }
        return new TrailSum(List.copyOf(trails), amount, whole);
    }

    /** {@return whether it reaches an amount as far as one can tell: what has no rate is not held against it} */
    public boolean reaches(double least) {
        return !isWhole || amount >= least;
    }

    /** {@return all transfers of the trails, in the window's order} */
    public int[] transfers() {
        return trails.stream()
                .flatMapToInt(trail -> IntStream.of(trail.path()))
                .distinct()
                .sorted()
                .toArray();
    }

    /** {@return the transfers that left the origins} */
    public int[] firsts() {
        return trails.stream().mapToInt(Trail::first).distinct().sorted().toArray();
    }

    /** {@return the transfers that arrived} */
    public int[] lasts() {
        return trails.stream().mapToInt(Trail::last).distinct().sorted().toArray();
    }

    /** {@return transfers of the shortest trail} */
    public int hops() {
        return trails.stream().mapToInt(trail -> trail.path().length).min().orElse(0);
    }
}
