// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** Program of {@link LargeAccountIT}. Arguments: URI PASSWORD_FILE KNOWN_AT. */
final class ReadInLittleMemory {

    private ReadInLittleMemory() {}

    public static void main(String[] arguments) throws IOException {
        String password = Files.readString(Path.of(arguments[1])).strip();
        try (Driver driver = GraphDatabase.driver(arguments[0], AuthTokens.basic("neo4j", password))) {
            Neo4jWindowReader reader =
                    new Neo4jWindowReader(new GraphStore(driver, InstantSource.system(), Duration.ofMinutes(1)));
            TransferWindow window = reader.read(
                            reader.extent(),
                            Instant.parse(arguments[2]),
                            RateTable.onlyBase(CurrencyUnit.of("EUR")),
                            RunContext.plain())
                    .transfers();
            long sum = 0;
            for (int transfer = 0; transfer < window.transferCount(); transfer++) {
                sum += window.paidMinor(transfer);
            }
            System.out.println(window.transferCount() + " transfers, " + sum + " minor units");
        }
    }
}
