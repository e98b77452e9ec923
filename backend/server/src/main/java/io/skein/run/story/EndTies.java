// SPDX-License-Identifier: Apache-2.0
package io.skein.run.story;

import io.skein.alert.Story.Link;
import io.skein.alert.Story.Tie;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Ties between alerts whose money ends at the same accounts: the mules of one collector have nothing else in common.
 *
 * <p>An account that many pay is nobody's tie, or all customers of a shop would belong together.
 */
final class EndTies {

    private final TransferWindow window;
    private final Map<String, PartFlow> flows;

    EndTies(GraphView view, Map<String, PartFlow> flows) {
        this.window = view.transfers();
        this.flows = flows;
    }

    List<Link> find(RunContext context) {
        Map<Integer, Map<String, Double>> broughtTo = new TreeMap<>();
        Pace pace = new Pace(context);
        flows.forEach((alert, flow) -> flow.broughtTo().forEach((account, amount) -> {
            pace.step(1);
            broughtTo.computeIfAbsent(account, none -> new TreeMap<>()).put(alert, amount);
        }));
        Map<Pair, double[]> common = new HashMap<>();
        broughtTo.forEach((account, alerts) -> {
            if (alerts.size() > 1 && alerts.size() <= StoryRules.MOST_ALERTS && hasFewPayers(account)) {
                add(alerts, common);
            }
        });
        List<Link> links = new ArrayList<>();
        common.forEach((pair, amounts) -> {
            double share = Math.min(share(amounts[0], pair.one), share(amounts[1], pair.other));
            if (share >= StoryRules.LEAST_PASSED) {
                links.add(new Link(pair.one, pair.other, Tie.SHARED_END, share));
            }
        });
        return links;
    }

    private static void add(Map<String, Double> alerts, Map<Pair, double[]> common) {
        alerts.forEach((one, first) -> alerts.forEach((other, second) -> {
            if (one.compareTo(other) < 0) {
                double[] amounts = common.computeIfAbsent(new Pair(one, other), none -> new double[2]);
                amounts[0] += first;
                amounts[1] += second;
            }
        }));
    }

    private boolean hasFewPayers(int account) {
        Set<Integer> payers = new HashSet<>();
        for (int position = window.inStart(account); position < window.inEnd(account); position++) {
            payers.add(window.from(window.inTransfer(position)));
            if (payers.size() > StoryRules.MOST_PAYERS) {
                return false;
            }
        }
        return true;
    }

    private double share(double amount, String alert) {
        double all = Objects.requireNonNull(flows.get(alert)).brought();
        return all <= 0 ? 0 : Math.min(1, amount / all);
    }

    private record Pair(String one, String other) {}
}
