// SPDX-License-Identifier: Apache-2.0
package io.skein.run.anchored;

import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
import io.skein.detect.anchored.PathBounds;
import io.skein.detect.anchored.PathSearch;
import io.skein.detect.anchored.PathsFound;
import io.skein.exec.RunContext;
import io.skein.graph.GraphReader;
import io.skein.graph.PathReader;
import io.skein.graph.PathReader.Hops;
import io.skein.graph.PathReader.PathQuestion;
import io.skein.graph.PathReader.Shares;
import io.skein.graph.PathReader.Walks;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.run.Rates;
import io.skein.run.anchored.AnchoredQuestion.Kind;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets the graph store walk, and puts its walks together exactly as if they had been walked in memory. */
final class StoreWalks {

    private static final int MAX_WALKS = 5_000;
    private static final LocalizedText ORDER = new LocalizedText("as the graph store meets them", "按图数据库遍历顺序");

    private final PathReader paths;
    private final GraphReader graph;

    StoreWalks(PathReader paths, GraphReader graph) {
        this.paths = paths;
        this.graph = graph;
    }

    /** A small window of what was found, and the paths in it. */
    record Found(GraphView view, PathsFound paths) {}

    Found find(
            AnchoredQuestion question, PathSearch search, Rates rates, PathReader.Values values, RunContext context) {
        PathBounds bounds = search.bounds();
        PathQuestion asked = new PathQuestion(
                question.accountId(),
                question.interval(),
                new Hops(bounds.maxSpan(), bounds.maxGap(), bounds.maxHops()),
                new Shares(bounds.lowestShare(), bounds.highestShare(), bounds.minAmount()),
                values,
                bounds.hubDegree(),
                MAX_WALKS);
        List<List<Transfer>> walks = new ArrayList<>();
        boolean cut = false;
        for (Walks some : walk(question.kind(), asked)) {
            walks.addAll(some.walks());
            cut |= some.cut();
        }
        GraphView view = view(question, walks, rates);
        PathsFound found = search.among(
                view,
                view.transfers().accounts().number(question.accountId()),
                numbers(view.transfers(), walks),
                context);
        return new Found(view, cut ? withCut(found, question.accountId()) : found);
    }

    private List<Walks> walk(Kind kind, PathQuestion asked) {
        return switch (kind) {
            case CYCLES -> List.of(inTimeOrder(paths.cyclesThrough(asked)));
            case CHAINS -> List.of(paths.chainsTo(asked), paths.chainsFrom(asked));
        };
    }

    /** A cycle begins with its earliest transfer, wherever the account lies on it. */
    private static Walks inTimeOrder(Walks cycles) {
        return new Walks(
                cycles.walks().stream()
                        .map(cycle -> cycle.stream()
                                .sorted((one, other) -> one.at().compareTo(other.at()))
                                .toList())
                        .toList(),
                cycles.cut());
    }

    private GraphView view(AnchoredQuestion question, List<List<Transfer>> walks, Rates rates) {
        TransferWindowBuilder builder = new TransferWindowBuilder(
                new TimeWindow(question.interval().from(), question.interval().to()));
        builder.account(question.accountId());
        Set<String> accounts = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        for (List<Transfer> walk : walks) {
            for (Transfer transfer : walk) {
                accounts.add(transfer.fromAccountId());
                accounts.add(transfer.toAccountId());
                if (known.add(transfer.id())) {
                    builder.transfer(transfer);
                }
            }
        }
        graph.accounts(accounts)
                .forEach((id, account) -> account.ownerIds().forEach(owner -> builder.owner(id, owner)));
        return new GraphView(builder.build(), IdentityGraph.EMPTY, rates.table());
    }

    private static List<int[]> numbers(TransferWindow window, List<List<Transfer>> walks) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            numbers.put(window.transferId(transfer), transfer);
        }
        return walks.stream()
                .map(walk -> walk.stream()
                        .mapToInt(transfer -> numbers.getOrDefault(transfer.id(), -1))
                        .toArray())
                .toList();
    }

    private static PathsFound withCut(PathsFound found, String accountId) {
        List<Truncation> truncations = new ArrayList<>(found.truncations());
        truncations.add(new Truncation("maxWalks", MAX_WALKS, ORDER, accountId));
        return new PathsFound(found.paths(), found.hubs(), truncations);
    }
}
