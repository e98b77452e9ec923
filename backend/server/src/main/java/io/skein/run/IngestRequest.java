// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.ingest.layout.ReadOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * What to read and store.
 *
 * @param inputs files and directories
 * @param options what the files leave unsaid
 * @param load the way into the graph
 * @param unknownAccounts what to do with transfers of accounts that nobody has described
 * @param quarantine where rejected records go; replaced if it exists, made only if there are any
 * @param workDirectory for working files, which are removed at the end; made if it does not exist
 */
public record IngestRequest(
        List<Path> inputs,
        ReadOptions options,
        LoadPath load,
        UnknownAccounts unknownAccounts,
        Path quarantine,
        Path workDirectory) {

    public IngestRequest {
        inputs = List.copyOf(inputs);
    }
}
