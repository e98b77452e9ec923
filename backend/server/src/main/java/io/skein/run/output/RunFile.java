// SPDX-License-Identifier: Apache-2.0
package io.skein.run.output;

import io.skein.alert.evidence.CanonicalJson;
import io.skein.run.Run;
import io.skein.run.RunJson;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@code run.json} says.
 *
 * @param run the run, ended
 * @param ingest what became of the records read; absent if nothing was read
 */
public record RunFile(Run run, @Nullable Balance ingest) {

    /**
     * What became of the records read: {@code read = stored + duplicate + rejected}.
     *
     * @param read records read
     * @param stored new or corrected
     * @param duplicate stored before
     * @param rejected in the quarantine file
     * @param quarantine that file, if there is one
     * @param took how long it took
     */
    public record Balance(
            long read,
            long stored,
            long duplicate,
            long rejected,
            @Nullable Path quarantine,
            Duration took) {}

    String json() {
        CanonicalJson json = new CanonicalJson();
        return json.object(() -> {
                    json.name("format").text("skein-run/1");
                    json.name("id").text(run.id());
                    json.name("trigger").text(run.trigger().name());
                    json.name("requestedBy").text(run.requestedBy());
                    json.name("outcome").text(run.outcome().name());
                    json.name("message").text(run.message());
                    json.name("startedAt").text(run.startedAt().toString());
                    json.name("endedAt").orNull(run.endedAt(), at -> json.text(at.toString()));
                    json.name("versions")
                            .object(() -> json.name("skein")
                                    .text(run.version())
                                    .name("java")
                                    .text(Runtime.version().toString()));
                    json.name("ingest").orNull(ingest, balance -> write(json, balance));
                    RunJson.writeDetails(json, run.details());
                })
                .text();
    }

    private static void write(CanonicalJson json, Balance balance) {
        json.object(() -> {
            json.name("read").number(balance.read());
            json.name("stored").number(balance.stored());
            json.name("duplicate").number(balance.duplicate());
            json.name("rejected").number(balance.rejected());
            json.name("quarantine").orNull(balance.quarantine(), file -> json.text(file.toString()));
            json.name("millis").number(balance.took().toMillis());
        });
    }
}
