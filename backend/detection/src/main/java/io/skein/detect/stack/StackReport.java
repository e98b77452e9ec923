// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.party.PartyTransfers;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes layers down as findings. */
final class StackReport {

    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final FindingMaker maker;

    StackReport(GraphView view, PartyTransfers transfers) {
        this.window = view.transfers();
        this.transfers = transfers;
        this.maker = new FindingMaker(view, StackDescriptor.DESCRIPTOR);
    }

    Finding finding(Stack stack) {
        int[] all = stack.all();
        return maker.of(new FindingMaker.Draft(
                List.of(window.transferId(all[0])), accounts(stack.layers(), all), all, indicators(stack), null));
    }

    /** Layer by layer. */
    private int[] accounts(Layers layers, int[] all) {
        IntStream accounts = IntStream.empty();
        for (int number = 0; number < layers.count(); number++) {
            accounts = IntStream.concat(accounts, accounts(layers, number, all));
        }
        return accounts.toArray();
    }

    private IntStream accounts(Layers layers, int number, int[] all) {
        return IntStream.of(all)
                .flatMap(transfer -> IntStream.of(window.from(transfer), window.to(transfer)))
                .filter(account ->
                        layers.layer(number).contains(transfers.parties().of(account)))
                .distinct()
                .sorted();
    }

    private List<Indicator> indicators(Stack stack) {
        Layers layers = stack.layers();
        List<String> ids = maker.ids(stack.all());
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator(StackDescriptor.LAYERS, layers.count(), ids, sizes(layers)));
        indicators.add(new Indicator(StackDescriptor.PARTIES, layers.parties(), ids, NONE));
        indicators.add(new Indicator(StackDescriptor.DENSITY, layers.density(), ids, NONE));
        indicators.add(amount(stack.first(), ids));
        if (layers.count() > 2) {
            indicators.add(new Indicator(StackDescriptor.CONSERVED, stack.conservedShare(), ids, NONE));
        }
        indicators.add(maker.duration(StackDescriptor.DURATION_HOURS, stack.all()));
        return indicators;
    }

    // of a finding that lists not all its transfers only those that it lists
    private Indicator amount(int[] first, List<String> listed) {
        Indicator amount = maker.amount(StackDescriptor.AMOUNT, first);
        return new Indicator(
                amount.name(),
                amount.value(),
                amount.transferIds().stream().filter(listed::contains).toList(),
                amount.note());
    }

    private static LocalizedText sizes(Layers layers) {
        String sizes = IntStream.range(0, layers.count())
                .mapToObj(number -> Integer.toString(layers.layer(number).size()))
                .collect(Collectors.joining(" → "));
        return new LocalizedText("parties: " + sizes, "各层当事方：" + sizes);
    }
}
