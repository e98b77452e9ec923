// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.TransactionContext;

class GraphStoreIT {

    private static final String ENDLESS =
            "UNWIND range(1, 1000000000000) AS n WITH n WHERE n < 0 RETURN count(n) AS none";
    private static final Duration SHORT = Duration.ofMillis(300);

    private final GraphStore store = new GraphStore(EmptyGraph.driver(), InstantSource.system(), SHORT);

    @Test
    void stopsAQuestionThatTakesTooLongAndSaysWhichSettingBoundsIt() {
        assertThatThrownBy(() -> store.answer(transaction -> none(transaction, ENDLESS)))
                .isInstanceOfSatisfying(PlatformException.class, stopped -> {
                    assertThat(stopped.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
                    assertThat(stopped.getMessage()).contains("300 ms", "skein.neo4j.question-timeout");
                });
        assertThat(store.<Long>answer(transaction -> none(transaction, "RETURN 0 AS none")))
                .isZero();
    }

    private static Long none(TransactionContext transaction, String statement) {
        return transaction.run(statement).single().get("none").asLong();
    }
}
