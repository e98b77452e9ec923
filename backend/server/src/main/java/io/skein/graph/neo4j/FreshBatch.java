// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.graph.FactWriter.WriteOutcome;
import io.skein.model.RecordedFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A batch written on the assumption that none of its ids is stored and everything it refers to is: one statement instead of
 * three, which is how nearly all batches of a first load turn out.
 *
 * @param versions the first version of each id
 * @param outcomes one a fact, if the assumption holds
 */
record FreshBatch(List<FactHistory.Version> versions, List<WriteOutcome> outcomes) {

    /** {@return the batch; empty if it corrects itself, which takes a history} */
    static Optional<FreshBatch> of(List<RecordedFact> batch) {
        List<FactHistory.Version> versions = new ArrayList<>(batch.size());
        List<WriteOutcome> outcomes = new ArrayList<>(batch.size());
        Map<String, Long> hashes = HashMap.newHashMap(batch.size());
        for (RecordedFact recorded : batch) {
            FactContent content = FactContent.of(recorded.fact());
            long hash = content.hash();
            Long former = hashes.putIfAbsent(content.id(), hash);
            if (former == null) {
                versions.add(FactHistory.Version.added(1, hash, content, recorded));
                outcomes.add(WriteOutcome.STORED);
            } else if (former == hash) {
                outcomes.add(WriteOutcome.DUPLICATE);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new FreshBatch(versions, outcomes));
    }
}
