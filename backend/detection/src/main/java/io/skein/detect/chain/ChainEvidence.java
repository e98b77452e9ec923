// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.BaseSum;
import io.skein.detect.money.FlowLedger;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes chains down as findings: what every detector of chains says of them. */
public final class ChainEvidence {

    private final GraphView view;
    private final TransferWindow window;
    private final IntPredicate isCut;
    private final ChainRules rules;
    private final FindingMaker maker;

    public ChainEvidence(GraphView view, ChainForest forest, ChainRules rules, FindingMaker maker) {
        this(view, forest::isCut, rules, maker);
    }

    /**
     * @param isCut whether only the greatest number of hops ends a chain at a transfer
     */
    public ChainEvidence(GraphView view, IntPredicate isCut, ChainRules rules, FindingMaker maker) {
        this.view = view;
        this.window = view.transfers();
        this.isCut = isCut;
        this.rules = rules;
        this.maker = maker;
    }

    /** {@return the chain with everything that proves it; its key is made of the source's account and the source transfer} */
    public Finding finding(Chain chain, List<Indicator> indicators) {
        List<Transfer> transfers = maker.transfers(chain.transfers());
        Transfer source = transfers.getFirst();
        FindingMaker.Draft draft = new FindingMaker.Draft(
                List.of(source.fromAccountId(), source.id()),
                accounts(chain),
                chain.transfers(),
                indicators,
                truncation(chain));
        return maker.of(draft, new Finding.FindingEvidence(transfers, ChainFlows.of(view, chain), List.of()));
    }

    /** {@return the transfers that nothing in the chain feeds} */
    public int[] sources(Chain chain) {
        BitSet fed = new BitSet();
        chain.links().forEach(link -> fed.set(link.outflow()));
        return IntStream.range(0, chain.transfers().length)
                .filter(place -> !fed.get(place))
                .map(place -> chain.transfers()[place])
                .toArray();
    }

    /** {@return what leaves the source} */
    public BaseSum sourceAmount(Chain chain) {
        return BaseSum.paid(view, sources(chain));
    }

    /** {@return in which currencies, as they have no rate, the chain was followed only among themselves; no words if in none} */
    public LocalizedText currencyNote(Chain chain) {
        Set<String> unpriced = new TreeSet<>();
        for (int transfer : chain.transfers()) {
            if (view.rates()
                    .inBase(1, window.receivedCurrency(transfer), window.epochMillis(transfer))
                    .isEmpty()) {
                unpriced.add(window.receivedCurrency(transfer).code());
            }
        }
        return unpriced.isEmpty()
                ? NONE
                : new LocalizedText(
                        "no rate for " + String.join(", ", unpriced) + ": followed within that currency only",
                        String.join("、", unpriced) + " 无汇率：仅在该币种内追踪");
    }

    private int[] accounts(Chain chain) {
        return Arrays.stream(chain.transfers())
                .flatMap(transfer -> IntStream.of(window.from(transfer), window.to(transfer)))
                .toArray();
    }

    private @Nullable Truncation truncation(Chain chain) {
        int[] cut = where(chain, isCut);
        if (cut.length > 0) {
            return new Truncation(
                    ChainParameters.MAX_HOPS.name(),
                    rules.maxHops(),
                    new LocalizedText("transfers in time order", "转账按时间先后"),
                    window.accounts().id(window.to(cut[0])));
        }
        int[] intoHub = where(
                chain,
                transfer -> FlowLedger.degree(window, window.to(transfer))
                        > rules.following().hubLimit());
        return intoHub.length == 0
                ? null
                : new Truncation(
                        ChainParameters.HUB_DEGREE.name(),
                        rules.following().hubLimit(),
                        new LocalizedText("a hub is not followed through", "不穿过枢纽账户"),
                        window.accounts().id(window.to(intoHub[0])));
    }

    private static int[] where(Chain chain, IntPredicate condition) {
        return Arrays.stream(chain.transfers()).filter(condition).toArray();
    }
}
