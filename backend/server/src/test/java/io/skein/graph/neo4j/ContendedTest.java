// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.TransientException;

class ContendedTest {

    private static final List<String> STATEMENTS = List.of("a", "b", "c");

    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    @Test
    void runsWhatGaveUpAgainWhenNothingElseRuns() {
        Contended.run(STATEMENTS, statement -> {
            int others = atOnce.getAndIncrement();
            try {
                if (tries.merge(statement, 1, Integer::sum) == 1 && !statement.equals("b")) {
                    throw new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "in the way");
                }
                assertThat(statement.equals("b") || others == 0).isTrue();
                done.add(statement);
            } finally {
                atOnce.decrementAndGet();
            }
        });
        assertThat(done).containsExactlyInAnyOrderElementsOf(STATEMENTS);
        assertThat(tries).containsEntry("a", 2).containsEntry("b", 1).containsEntry("c", 2);
    }

    @Test
    void failsWithWhatAStatementFailsWithAlone() {
        assertThatThrownBy(() -> Contended.run(STATEMENTS, statement -> {
                    throw new TransientException("Neo.TransientError.General.OutOfMemoryError", "still " + statement);
                }))
                .isInstanceOf(TransientException.class)
                .hasMessage("still a");
        assertThatThrownBy(() -> Contended.run(STATEMENTS, statement -> {
                    tries.merge(statement, 1, Integer::sum);
                    throw new ClientException(
                            "Neo.ClientError.Schema.ConstraintValidationFailed", "two of " + statement);
                }))
                .isInstanceOf(ClientException.class)
                .hasMessage("two of a");
        assertThat(tries).containsEntry("a", 1);
    }
}
