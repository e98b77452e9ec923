// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import io.skein.ingest.layout.ReadOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * What an answer file is read with: the same as the data were ingested with, so that ids made from content are the same.
 *
 * @param data files and directories that were ingested
 * @param options what they leave unsaid
 * @param work folder for working files, which are removed
 */
public record TruthRequest(List<Path> data, ReadOptions options, Path work) {

    public TruthRequest {
        data = List.copyOf(data);
    }
}
