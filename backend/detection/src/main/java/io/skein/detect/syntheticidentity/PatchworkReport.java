// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.syntheticidentity;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.SharedIdentifier;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.party.Holdings;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes patchworks down as findings. */
final class PatchworkReport {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final FindingMaker maker;
    private final Holdings holdings;

    PatchworkReport(GraphView view) {
        this.maker = new FindingMaker(view, SyntheticIdentityDescriptor.DESCRIPTOR);
        this.holdings = Holdings.of(view);
    }

    Finding finding(Patchwork patchwork) {
        int[] payments = payments(patchwork);
        List<String> key = new ArrayList<>(patchwork.customerIds());
        patchwork.fragments().stream()
                .map(SharedIdentifier::identifierId)
                .sorted()
                .distinct()
                .forEach(key::add);
        FindingMaker.Draft draft = new FindingMaker.Draft(
                key,
                holdings.accounts(patchwork.customerIds()),
                payments,
                indicators(patchwork, payments, maker.ids(payments)),
                null);
        return maker.of(draft, List.copyOf(patchwork.customerIds()), patchwork.fragments());
    }

    /** {@return what the members who are gone took, each transfer once, in the window's order} */
    static int[] payments(Patchwork patchwork) {
        return patchwork.busts().stream()
                .flatMapToInt(bust -> Arrays.stream(bust.payments()))
                .sorted()
                .distinct()
                .toArray();
    }

    private List<Indicator> indicators(Patchwork patchwork, int[] payments, List<String> ids) {
        List<BustOut> busts = patchwork.busts();
        double share = busts.stream().mapToDouble(BustOut::share).max().orElse(0);
        double growth = busts.stream().mapToDouble(BustOut::growth).max().orElse(0);
        long age = busts.stream().mapToLong(BustOut::ageMillis).min().orElse(0);
        String gone = String.join(", ", busts.stream().map(BustOut::customerId).toList());
        return List.of(
                new Indicator(
                        SyntheticIdentityDescriptor.CUSTOMERS,
                        patchwork.customerIds().size(),
                        List.of(),
                        NONE),
                new Indicator(
                        SyntheticIdentityDescriptor.FRAGMENTS,
                        patchwork.fragments().size(),
                        List.of(),
                        NONE),
                new Indicator(
                        SyntheticIdentityDescriptor.BUSTS,
                        busts.size(),
                        ids,
                        new LocalizedText("gone: " + gone, "已消失：" + gone)),
                new Indicator(SyntheticIdentityDescriptor.SHARE, share, ids, NONE),
                new Indicator(SyntheticIdentityDescriptor.GROWTH, growth, ids, NONE),
                new Indicator(SyntheticIdentityDescriptor.AGE, age / MILLIS_PER_HOUR, List.of(), NONE),
                maker.amount(SyntheticIdentityDescriptor.AMOUNT, payments));
    }
}
