// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.commingling;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.chain.TrailSearch;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.sweep.Subjects;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds clients' money in custody and the platform's own money that meet.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class ComminglingDetector implements Detector<ComminglingParameters> {

    private static final LocalizedText ACCOUNT_ORDER =
            new LocalizedText("accounts in the order of their ids", "按账户编号的次序");
    private static final LocalizedText FINDING_ORDER =
            new LocalizedText("largest amount first, then earliest", "金额大者优先，再按先后");
    private static final Comparator<Commingling> ORDER = Comparator.comparingDouble(
                    (Commingling each) -> -each.sum().amount())
            .thenComparingInt(each -> each.sum().lasts()[0])
            .thenComparingInt(Commingling::custody);

    @Override
    public Declaration<ComminglingParameters> declaration() {
        return new Declaration<>(
                ComminglingDescriptor.DESCRIPTOR,
                ComminglingDescriptor::read,
                ComminglingDescriptor::write,
                TrailSearch.MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, ComminglingParameters parameters, RunContext context) {
        Subjects<Commingling> found = new TrailSearch(view, context)
                .search(
                        parameters.following(),
                        parameters.maxHops(),
                        "look where money came from",
                        trails -> new ComminglingSearch(view, trails, parameters)::into);
        List<Commingling> ranked = found.matches().stream().sorted(ORDER).toList();
        return new Harvest<>(ranked, found.isComplete(), ACCOUNT_ORDER, FINDING_ORDER)
                .result(
                        new ComminglingReport(view)::finding,
                        Map.of("accounts.kind-known", lookedAt(view), "commingled", (long) ranked.size()),
                        context);
    }

    private static long lookedAt(GraphView view) {
        long count = 0;
        for (int account = 0; account < view.transfers().accountCount(); account++) {
            count += ComminglingSearch.isLookedAt(view.profiles().accountKind(account)) ? 1 : 0;
        }
        return count;
    }
}
