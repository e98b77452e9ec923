// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.graph.BulkLoader;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.Optional;

/**
 * The way that one ingest takes, and why.
 *
 * @param importer whether through the offline importer, else through Bolt
 * @param why for a person
 */
public record LoadDecision(boolean importer, String why) {

    /**
     * From how many records on the importer is quicker. It costs a restart of Neo4j and a new set of indexes whatever the number of
     * records, and then a tenth of what Bolt costs a record; docs/performance.md has the measurement.
     */
    static final long IMPORTER_PAYS_FROM = 100_000;

    /**
     * {@return the way to take}
     *
     * @param wanted what the user asked for
     * @param records about how many there are
     * @param loader the importer, where there is one
     * @throws PlatformException CONFLICT if the importer is asked for and cannot be used
     */
    static LoadDecision of(LoadPath wanted, long records, Optional<BulkLoader> loader) {
        return switch (wanted) {
            case BOLT -> new LoadDecision(false, "as --load bolt asks");
            case IMPORTER -> new LoadDecision(true, "as --load importer asks").orRefuse(obstacle(loader));
            case AUTO ->
                records < IMPORTER_PAYS_FROM
                        ? new LoadDecision(
                                false,
                                "about %,d records, fewer than the %,d from which the importer's restart of Neo4j pays"
                                        .formatted(records, IMPORTER_PAYS_FROM))
                        : obstacle(loader)
                                .map(why -> new LoadDecision(false, why))
                                .orElse(new LoadDecision(
                                        true, "about %,d records into an empty graph".formatted(records)));
        };
    }

    /** {@return the decision in one line} */
    public String words() {
        return "loading through " + (importer ? "Neo4j's offline importer" : "Bolt in batches") + ": " + why;
    }

    private LoadDecision orRefuse(Optional<String> obstacle) {
        obstacle.ifPresent(why -> {
            throw new PlatformException(
                    ErrorCode.CONFLICT, "--load importer cannot be done: " + why + "; use --load bolt or auto");
        });
        return this;
    }

    private static Optional<String> obstacle(Optional<BulkLoader> loader) {
        if (loader.isEmpty()) {
            return Optional.of("Skein does not run this Neo4j itself, so it cannot stop it");
        }
        return loader.get().isPossible()
                ? Optional.empty()
                : Optional.of("the graph holds data, and the importer fills only an empty one");
    }
}
