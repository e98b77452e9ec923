// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.List;
import java.util.Map;

/**
 * Finds parties whom unusually many others pay, or who pay unusually many others, within a short time.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class FanDetector implements Detector<FanParameters> {

    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(16, 64), new MemoryEstimate(8, 256));

    private static final LocalizedText PARTY_ORDER =
            new LocalizedText("parties in the order of their first accounts", "按各方首个账户的次序");
    private static final LocalizedText FINDING_ORDER =
            new LocalizedText("most counterparties first, then largest amount", "对手方多者优先，再按金额");

    private final Direction direction;
    private final FanDescriptor described;

    /**
     * @param direction {@code IN} for collection (fan-in), {@code OUT} for distribution (fan-out)
     */
    public FanDetector(Direction direction) {
        this.direction = direction;
        this.described = new FanDescriptor(direction);
    }

    @Override
    public Declaration<FanParameters> declaration() {
        return new Declaration<>(described.descriptor(), described::read, described::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, FanParameters parameters, RunContext context) {
        context.cancellation().check();
        context.progress().begin("count counterparties", view.transfers().transferCount());
        PartyTransfers transfers = PartyTransfers.of(view);
        FanSearch search = new FanSearch(view, transfers, direction, parameters, context);
        List<Fan> fans = search.fans();
        context.progress().end();
        FanReport report = new FanReport(view, transfers, direction, described.descriptor());
        return new Harvest<>(fans, search.isComplete(), PARTY_ORDER, FINDING_ORDER)
                .result(
                        report::finding,
                        Map.of("parties", (long) transfers.parties().count(), "fans", (long) fans.size()),
                        context);
    }
}
