// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import io.skein.window.TransferBatch;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How fast a window is built from columns that lie ready, and what heap it takes. */
public final class WindowBench {

    private static final int BATCH = 65_536;

    private final TransferWindow model;
    private final Machine machine = Machine.here();

    /** @param model a window whose transfers and owners are taken out and put into new windows */
    public WindowBench(TransferWindow model) {
        this.model = model;
    }

    /**
     * Builds it some times.
     *
     * @param runs after the first, of which the quickest counts
     */
    public Bench measure(String data, int runs) {
        List<TransferBatch> batches = batches();
        List<Measurement> rows = new ArrayList<>();
        Measurement quickest = build(batches, "first run");
        rows.add(quickest);
        for (int run = 0; run < runs; run++) {
            Measurement next = build(batches, "quickest of " + runs + " more");
            quickest = run == 0 || next.took().compareTo(quickest.took()) < 0 ? next : quickest;
        }
        rows.add(quickest);
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("bytes of heap a transfer, accounts and owners included", bytes(batches));
        return new Bench(
                "skein bench window on %s: %,d transfers, %,d accounts"
                        .formatted(data, model.transferCount(), model.accountCount()),
                "transfers",
                machine,
                rows,
                ratios,
                List.of("load of the machine afterwards: %.1f"
                        .formatted(Machine.here().load())));
    }

    private double bytes(List<TransferBatch> batches) {
        long before = HeapWatch.usedNow();
        TransferWindow window = builder(batches).build();
        long with = HeapWatch.usedNow();
        return (with - before) / (double) window.transferCount();
    }

    private Measurement build(List<TransferBatch> batches, String name) {
        TransferWindowBuilder builder = registered();
        Stopwatch watch = Stopwatch.started();
        batches.forEach(builder::transfers);
        TransferWindow built = builder.build();
        Duration took = watch.clock();
        Measurement measured = watch.measured(name, built.transferCount());
        return new Measurement(name, measured.items(), took, measured.processor());
    }

    private TransferWindowBuilder builder(List<TransferBatch> batches) {
        TransferWindowBuilder builder = registered();
        batches.forEach(builder::transfers);
        return builder;
    }

    /** {@return a builder that knows accounts and owners, by the same numbers as the model} */
    private TransferWindowBuilder registered() {
        TransferWindowBuilder builder = new TransferWindowBuilder(model.interval());
        for (int account = 0; account < model.accountCount(); account++) {
            String id = model.accounts().id(account);
            builder.account(id);
            model.accounts().owners(account).forEach(owner -> builder.owner(id, owner));
        }
        return builder;
    }

    private List<TransferBatch> batches() {
        List<TransferBatch> batches = new ArrayList<>();
        for (int first = 0; first < model.transferCount(); first += BATCH) {
            TransferBatch batch = TransferBatch.ofCapacity(Math.min(BATCH, model.transferCount() - first));
            for (int row = 0; row < batch.size(); row++) {
                fill(batch, row, first + row);
            }
            batches.add(batch);
        }
        return batches;
    }

    private void fill(TransferBatch batch, int row, int transfer) {
        batch.ids()[row] = model.transferId(transfer);
        batch.from()[row] = model.from(transfer);
        batch.to()[row] = model.to(transfer);
        batch.epochMillis()[row] = model.epochMillis(transfer);
        batch.paid().minor()[row] = model.paidMinor(transfer);
        batch.paid().currencies()[row] = model.paidCurrency(transfer);
        batch.received().minor()[row] = model.receivedMinor(transfer);
        batch.received().currencies()[row] = model.receivedCurrency(transfer);
        batch.channels()[row] = model.channel(transfer);
    }
}
