// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a benchmark ran on.
 *
 * @param cores processors that this process may use
 * @param memoryMegabytes memory of the machine
 * @param heapMegabytes most heap of this process
 * @param java version and maker of the JVM
 * @param system operating system
 * @param load processes that wanted to run, on average over the last minute; negative if the system does not say
 */
public record Machine(int cores, long memoryMegabytes, long heapMegabytes, String java, String system, double load) {

    private static final long MEGABYTE = 1 << 20;

    /** {@return this machine, now} */
    public static Machine here() {
        Runtime runtime = Runtime.getRuntime();
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                runtime.availableProcessors(),
                system.getTotalMemorySize() / MEGABYTE,
                runtime.maxMemory() / MEGABYTE,
                Runtime.version() + " " + System.getProperty("java.vendor"),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                system.getSystemLoadAverage());
    }

    /** {@return the machine in one line} */
    public String words() {
        String words = "%d cores, %,d MB memory, %,d MB heap, Java %s, %s"
                .formatted(cores, memoryMegabytes, heapMegabytes, java, system);
        return load < 0 ? words : words + ", load %.1f before".formatted(load);
    }
}
