// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import io.skein.detect.anchored.PathBounds;
import io.skein.exec.Pace;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Joins walks towards an account and away from it into paths, and keeps those that no longer one contains. */
final class ChainJoin {

    private final HopRule rule;
    private final PathBounds bounds;
    private final Pace pace;
    private final List<IntList> paths = new ArrayList<>();

    ChainJoin(HopRule rule, PathBounds bounds, Pace pace) {
        this.rule = rule;
        this.bounds = bounds;
        this.pace = pace;
    }

    /** Joins all pairs; each walk comes with all parts of it that touch the account. */
    void join(List<int[]> towards, List<int[]> away, Consumer<int[]> sink) {
        towards.forEach(this::add);
        away.forEach(this::add);
        NavigableMap<Integer, List<int[]>> byFirst = new TreeMap<>();
        away.forEach(walk ->
                byFirst.computeIfAbsent(walk[0], first -> new ArrayList<>()).add(walk));
        Map<Integer, List<int[]>> byLast = new LinkedHashMap<>();
        towards.forEach(walk -> byLast.computeIfAbsent(walk[walk.length - 1], last -> new ArrayList<>())
                .add(walk));
        byLast.forEach((last, before) -> {
            for (int first : byFirst.tailMap(last, false).keySet()) {
                pace.step(1);
                if (rule.isTooLate(last, first)) {
                    break;
                }
                addAll(before, rule.joins(last, first) ? byFirst.getOrDefault(first, List.of()) : List.of());
            }
        });
        longest().forEach(sink);
    }

    private void addAll(List<int[]> before, List<int[]> after) {
        before.forEach(start -> after.forEach(end -> add(start, end)));
    }

    private void add(int[] walk) {
        if (walk.length >= bounds.minHops() && rule.isLargeEnough(walk[0])) {
            paths.add(IntArrayList.wrap(walk));
        }
    }

    private void add(int[] start, int[] end) {
        pace.step(1);
        int hops = start.length + end.length;
        if (hops < bounds.minHops() || hops > bounds.maxHops() || pace.isSpent()) {
            return;
        }
        if (rule.isLargeEnough(start[0]) && rule.areApart(start, end)) {
            int[] path = Arrays.copyOf(start, hops);
            System.arraycopy(end, 0, path, start.length, end.length);
            paths.add(IntArrayList.wrap(path));
        }
    }

    /** {@return the paths that are not another one less its first or last transfer} */
    private List<int[]> longest() {
        Set<IntList> parts = new HashSet<>();
        for (IntList path : paths) {
            pace.step(1);
            parts.add(path.subList(0, path.size() - 1));
            parts.add(path.subList(1, path.size()));
        }
        return paths.stream()
                .filter(path -> !parts.contains(path))
                .map(IntList::toIntArray)
                .toList();
    }
}
