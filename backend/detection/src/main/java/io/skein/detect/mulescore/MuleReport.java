// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.mulescore;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.money.BaseSum;
import io.skein.detect.mulescore.MuleParameters.Weights;
import io.skein.window.GraphView;
import io.skein.window.Profiles;
import io.skein.window.TransferWindow;
import java.util.List;

/** Writes suspects down as findings. */
final class MuleReport {

    private static final LocalizedText UNKNOWN = new LocalizedText("opening date not known", "开户日期未知");

    private final GraphView view;
    private final TransferWindow window;
    private final Weights weights;
    private final FindingMaker maker;

    MuleReport(GraphView view, Weights weights) {
        this.view = view;
        this.window = view.transfers();
        this.weights = weights;
        this.maker = new FindingMaker(view, MuleDescriptor.DESCRIPTOR);
    }

    Finding finding(Suspect suspect) {
        int account = suspect.flow().account();
        int[] transfers = suspect.flow().transfers();
        return maker.of(new FindingMaker.Draft(
                List.of(
                        window.accounts().id(account),
                        window.transferId(suspect.flow().inflows()[0])),
                new int[] {account},
                transfers,
                indicators(suspect, maker.ids(transfers)),
                null));
    }

    private List<Indicator> indicators(Suspect suspect, List<String> listed) {
        BaseSum amount = BaseSum.paid(view, suspect.flow().inflows());
        List<String> inflows = maker.allIds(suspect.flow().inflows()).stream()
                .filter(listed::contains)
                .toList();
        boolean isDated = view.profiles().openedAtMillis(suspect.flow().account()) != Profiles.UNKNOWN;
        return List.of(
                new Indicator(MuleDescriptor.SCORE, suspect.score(weights), listed, NONE),
                new Indicator(MuleDescriptor.NEWNESS, suspect.newness(), List.of(), isDated ? NONE : UNKNOWN),
                new Indicator(MuleDescriptor.STRANGERS, suspect.strangers(), inflows, NONE),
                new Indicator(MuleDescriptor.EXIT, suspect.exit(), listed, NONE),
                new Indicator(MuleDescriptor.DEVICE, suspect.device(), List.of(), NONE),
                new Indicator(MuleDescriptor.AGE, suspect.age(), List.of(), NONE),
                new Indicator(MuleDescriptor.SENDERS, suspect.senders(), inflows, NONE),
                new Indicator(MuleDescriptor.AMOUNT, amount.known(), inflows, amount.note()));
    }
}
