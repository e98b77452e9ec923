// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.ingest.ListReader;
import io.skein.ingest.Source;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.watch.ListImport;
import io.skein.watch.WatchListStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;

/** The watch-lists that lie in the folder {@code lists} of a bank's data. */
final class BankLists {

    private final LocalEnvironment environment;
    private final StateDirectory state;

    BankLists(LocalEnvironment environment, StateDirectory state) {
        this.environment = environment;
        this.state = state;
    }

    /**
     * Imports them, each named after its file; data without such a folder have none.
     *
     * @param data the bank's folder
     * @param actor on whose behalf
     * @param print hears how many entries there are
     */
    void importFrom(Path data, String actor, PrintWriter print) {
        Path folder = data.resolve("lists");
        if (!Files.isDirectory(folder)) {
            return;
        }
        ListImport importing = new ListImport(environment.bean(WatchListStore.class), environment.bean(Clock.class));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replaceFirst("\\..*$", "");
                ListImport.Report report = importing.run(new ListImport.Request(
                        name,
                        Source.of(file),
                        new ListReader.Options(null, Set.of()),
                        null,
                        actor,
                        state.directory("quarantine").resolve("list-" + name + ".csv")));
                print.println("imported watch-list %s: %,d entries, %,d rejected"
                        .formatted(name, report.accepted(), report.rejected()));
            }
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, folder + " cannot be listed: " + unreadable.getMessage(), unreadable);
        }
    }
}
