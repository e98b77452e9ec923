// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shareddevice;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds strangers who log in from one device and then pay each other.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class SharedDeviceDetector implements Detector<SharedDeviceParameters> {

    // identities are not in the signature, so accounts stand for their owners
    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(16, 1_000), new MemoryEstimate(8, 64))
            .andAtMost(64 * 1_024);

    private static final Comparator<DeviceGang> ORDER = Comparator.comparingInt(
                    (DeviceGang gang) -> -gang.uptake().measure())
            .thenComparingInt(gang -> -gang.transfers().length)
            .thenComparing(DeviceGang::deviceId)
            .thenComparingInt(gang -> gang.transfers()[0]);
    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("most strangers first, then most transfers", "陌生人多者优先，再按转账笔数");
    private static final LocalizedText DEVICE_ORDER = new LocalizedText("devices in the order of ids", "设备按编号先后");

    @Override
    public Declaration<SharedDeviceParameters> declaration() {
        return new Declaration<>(
                SharedDeviceDescriptor.DESCRIPTOR, SharedDeviceDescriptor::read, SharedDeviceDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, SharedDeviceParameters parameters, RunContext context) {
        context.cancellation().check();
        context.progress()
                .begin("look at shared devices", view.identities().links().size());
        DeviceSearch search = new DeviceSearch(view, parameters, context);
        List<DeviceGang> gangs = search.gangs();
        context.progress().end();
        DeviceReport report = new DeviceReport(view, parameters);
        return new Harvest<>(gangs.stream().sorted(ORDER).toList(), search.isComplete(), DEVICE_ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of(
                                "devices.shared", search.devices(),
                                "devices.hubs", search.hubs(),
                                "gangs", (long) gangs.size()),
                        context);
    }
}
