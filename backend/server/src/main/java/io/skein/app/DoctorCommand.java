// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what the built program finds on this machine; the launcher says before it what building and testing need. */
@Command(name = "doctor", description = "Says what is missing on this machine and how to get it.")
final class DoctorCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1 << 20;
    private static final long ENOUGH_DISK_MEGABYTES = 2_000;
    private static final long ENOUGH_HEAP_MEGABYTES = 900;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port to look at (default: 8080).")
    private int port;

    @Spec
    private CommandSpec spec;

    private boolean complete = true;

    @Override
    public Integer call() throws IOException {
        long heapMegabytes = Runtime.getRuntime().maxMemory() / MEGABYTE;
        say(
                heapMegabytes >= ENOUGH_HEAP_MEGABYTES,
                "heap " + heapMegabytes + " MB",
                "set SKEIN_JAVA_OPTIONS=-Xmx2g or more");
        Path state = existing(stores.stateOr("demo"));
        long diskMegabytes = Files.getFileStore(state).getUsableSpace() / MEGABYTE;
        say(
                diskMegabytes >= ENOUGH_DISK_MEGABYTES,
                "free disk " + diskMegabytes + " MB at " + state,
                "free " + ENOUGH_DISK_MEGABYTES + " MB, or choose another disk with --state DIR");
        say(Files.isWritable(state), "writable " + state, "choose another directory with --state DIR");
        say(
                isFree(port),
                "port " + port + " is free",
                "stop the program that uses it, or choose another with --port N");
        return complete ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void say(boolean holds, String what, String remedy) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(holds ? "  ok       " + what : "  missing  " + what + ": " + remedy);
        complete &= holds;
    }

    private static Path existing(Path wanted) {
        Path path = wanted.toAbsolutePath();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
