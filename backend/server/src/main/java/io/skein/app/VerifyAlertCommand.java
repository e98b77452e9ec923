// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.alert.AlertStore;
import io.skein.alert.AlertStore.StoredEvidence;
import io.skein.exec.Cancellation;
import io.skein.exec.RunContext;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.EvidenceVerifier;
import io.skein.run.EvidenceVerifier.Verdict;
import io.skein.run.ScanSettings;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Derives the evidence of an alert again and compares it with what is stored. */
@Command(
        name = "verify-alert",
        description =
                "Derives the evidence of an alert again from the graph, as it was known when the alert was found, and"
                        + " compares byte for byte. Ends with 0 if equal, 1 if different, 2 if that cannot be told.")
final class VerifyAlertCommand implements Callable<Integer> {

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Parameters(paramLabel = "ID", description = "Id of the alert, as in alerts.json.")
    private String id = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (LocalEnvironment environment = LocalEnvironment.open(stores, "data", Map.of())) {
            StoredEvidence stored = environment
                    .bean(AlertStore.class)
                    .storedEvidence(id)
                    .orElseThrow(() -> new PlatformException(ErrorCode.NOT_FOUND, "there is no alert '" + id + "'"));
            ScanSettings settings = environment.bean(ScanSettings.class);
            RunContext context = new RunContext(
                    ConsoleProgress.on(spec.commandLine().getErr()),
                    Cancellation.NEVER,
                    environment.bean(Clock.class),
                    settings.limits(),
                    settings.threads());
            return report(environment.bean(EvidenceVerifier.class).verify(stored, context));
        }
    }

    private int report(Verdict verdict) {
        PrintWriter out = spec.commandLine().getOut();
        return switch (verdict) {
            case Verdict.Equal(String sha256, int characters) -> {
                out.println("EQUAL: " + id + " was derived again, " + characters + " characters, SHA-256 " + sha256);
                yield ExitCode.DONE;
            }
            case Verdict.Different(String how) -> {
                out.println("DIFFERENT: " + id + ": " + how);
                yield ExitCode.DONE_WITH_REJECTS;
            }
            case Verdict.Impossible(String why) ->
                throw new PlatformException(ErrorCode.INVALID_INPUT, "cannot verify " + id + ": " + why);
        };
    }
}
