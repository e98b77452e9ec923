// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.alert.AlertStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the whole line on a generated bank: generate, ingest, scan, print the alerts, serve the page. */
@Command(
        name = "demo",
        description = {
            "Shows it all on a generated sample bank: ingests it, scans it, prints the alerts with their reasons and"
                    + " serves the page until Ctrl-C.",
            "Everything lies in .skein/demo, where a second start finds it."
        })
final class DemoCommand implements Callable<Integer> {

    private static final int ALERTS_SHOWN = 20;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Mixin
    private final RateOptions rates = new RateOptions();

    @Mixin
    private final HttpOptions http = new HttpOptions();

    @Option(names = "--reset", description = "Empty the directory of the demo first and begin afresh.")
    private boolean reset;

    @Option(names = "--no-serve", description = "End after the table of alerts, without serving the page.")
    private boolean noServe;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (!noServe) {
            http.requireFreePort();
        }
        StateDirectory state = StateDirectory.open(stores.stateOr("demo"));
        if (reset) {
            state.empty();
            out.println("emptied " + state.path());
        }
        out.println("starting the stores in " + state.path());
        try (LocalEnvironment environment = LocalEnvironment.open(state, stores, rates.with(http.properties()))) {
            new DemoBank(environment, out, spec.commandLine().getErr()).prepare();
            AlertTable.print(environment.bean(AlertStore.class), ALERTS_SHOWN, out);
            if (!noServe) {
                new LogIn(environment).printAlways(out);
                out.println("Skein is at " + environment.serve() + " (stop it with Ctrl-C)");
                environment.awaitEnd();
            }
        }
        return ExitCode.DONE;
    }
}
