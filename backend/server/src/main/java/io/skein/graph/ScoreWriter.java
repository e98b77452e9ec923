// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import io.skein.model.RiskGrade;
import java.time.Instant;
import java.util.List;

/** Writes scores back to accounts and customers. */
public interface ScoreWriter {

    /** Replaces the scores of a run: those named get the new one, all others that had one lose it. */
    void replaceScores(List<ElementScore> scores, Instant scoredAt);

    /**
     * The highest score of the open alerts about an account or a customer.
     *
     * @param label {@code Account} or {@code Customer}
     * @param id business id
     * @param score in [0,1]
     * @param grade grade of that score
     */
    record ElementScore(String label, String id, double score, RiskGrade grade) {}
}
