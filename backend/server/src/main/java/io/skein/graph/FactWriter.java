// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import io.skein.model.RecordedFact;
import java.util.List;

/** Stores facts, in batches of one kind. */
public interface FactWriter {

    /**
     * Stores a batch in one transaction; storing it again changes nothing.
     *
     * <p>A fact whose content equals any stored version of the same id is a duplicate. One with other content is a correction: the
     * old version is closed at {@code recordedAt} and the new one added.
     *
     * @param batch facts of one {@link io.skein.model.FactKind}, ids may repeat
     * @return one outcome per fact, in the batch's order
     */
    List<WriteOutcome> write(List<RecordedFact> batch);

    /** What became of a fact. */
    enum WriteOutcome {
        /** New. */
        STORED,
        /** A new version of something stored. Counts as stored. */
        CORRECTED,
        /** Already there, with the same content. */
        DUPLICATE,
        /** It refers to an account, customer or device that is not stored. */
        UNKNOWN_REFERENCE
    }
}
