// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the investigator's page and the API over the data already there, until it is stopped. */
@Command(name = "serve", description = "Serves the page and the API over the data already there, until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Mixin
    private final RateOptions rates = new RateOptions();

    @Mixin
    private final HttpOptions http = new HttpOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        http.requireFreePort();
        PrintWriter out = spec.commandLine().getOut();
        try (LocalEnvironment environment = LocalEnvironment.open(stores, "data", rates.with(http.properties()))) {
            new LogIn(environment).printOnce(out);
            out.println("Skein is at " + environment.serve() + " (stop it with Ctrl-C)");
            environment.awaitEnd();
        }
        return ExitCode.DONE;
    }
}
