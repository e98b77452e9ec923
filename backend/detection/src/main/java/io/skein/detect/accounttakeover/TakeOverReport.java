// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accounttakeover;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.SharedIdentifier;
import io.skein.detect.evidence.FindingMaker;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes take-overs down as findings. */
final class TakeOverReport {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final TransferWindow window;
    private final FindingMaker maker;

    TakeOverReport(GraphView view) {
        this.window = view.transfers();
        this.maker = new FindingMaker(view, AccountTakeoverDescriptor.DESCRIPTOR);
    }

    Finding finding(TakeOver takeOver) {
        int[] drained =
                Arrays.stream(takeOver.payments()).map(window::from).distinct().toArray();
        FindingMaker.Draft draft = new FindingMaker.Draft(
                List.of(
                        takeOver.customerId(),
                        takeOver.changes().getFirst().link().identifierId(),
                        window.transferId(takeOver.payments()[0])),
                drained,
                takeOver.payments(),
                indicators(takeOver, maker.ids(takeOver.payments())),
                null);
        List<SharedIdentifier> changes = takeOver.changes().stream()
                .map(change -> shared(takeOver.customerId(), change))
                .toList();
        return maker.of(draft, List.of(takeOver.customerId()), changes);
    }

    // nobody else of the finding uses it: how many others do says whether it is somebody's tool
    private static SharedIdentifier shared(String customerId, Change change) {
        Link link = change.link();
        return new SharedIdentifier(link.identifierId(), link.sort(), List.of(customerId), 1 + change.otherUsers(), 0);
    }

    private List<Indicator> indicators(TakeOver takeOver, List<String> ids) {
        int[] payments = takeOver.payments();
        List<Change> changes = takeOver.changes();
        int others = changes.stream().mapToInt(Change::otherUsers).max().orElse(0);
        List<String> first = maker.ids(new int[] {payments[0]});
        return List.of(
                new Indicator(AccountTakeoverDescriptor.CHANGES, changes.size(), List.of(), sorts(changes)),
                new Indicator(AccountTakeoverDescriptor.OTHER_USERS, others, List.of(), NONE),
                new Indicator(
                        AccountTakeoverDescriptor.DELAY,
                        (window.epochMillis(payments[0]) - changes.getFirst().epochMillis()) / MILLIS_PER_HOUR,
                        first,
                        NONE),
                new Indicator(AccountTakeoverDescriptor.SHARE, takeOver.drainedShare(), ids, NONE),
                maker.amount(AccountTakeoverDescriptor.AMOUNT, payments),
                new Indicator(AccountTakeoverDescriptor.PAYEES, takeOver.payees(), ids, NONE),
                new Indicator(AccountTakeoverDescriptor.REPEATS, takeOver.repeats(), ids, NONE),
                maker.duration(AccountTakeoverDescriptor.DURATION, payments));
    }

    private static LocalizedText sorts(List<Change> changes) {
        String english = changes.stream()
                .map(change -> words(change.link()).english())
                .distinct()
                .collect(Collectors.joining(", "));
        String chinese = changes.stream()
                .map(change -> words(change.link()).chinese())
                .distinct()
                .collect(Collectors.joining("、"));
        return new LocalizedText(english, chinese);
    }

    private static LocalizedText words(Link link) {
        return switch (link.sort()) {
            case PHONE -> new LocalizedText("new telephone number", "新电话号码");
            case EMAIL -> new LocalizedText("new e-mail address", "新电子邮箱");
            case DEVICE -> new LocalizedText("new device", "新设备");
            case DOCUMENT -> new LocalizedText("new document", "新证件");
            case ADDRESS -> new LocalizedText("new address", "新地址");
        };
    }
}
