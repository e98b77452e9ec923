// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.simulation.BankSettings;
import io.skein.simulation.SampleBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchListFileTest {

    private static final BankSettings SETTINGS =
            BankSettings.demo().withPeople(60).withPatterns(6).withTypologies(Set.of("exposure", "geography"));

    @Test
    void liesBesideTheBankAndNamesWhomThePatternsAreAbout(@TempDir Path folder) throws IOException {
        try (BankFolder files = new BankFolder(folder)) {
            new SampleBank(SETTINGS).generate(files, files, files);
        }
        List<String> lines = Files.readAllLines(folder.resolve("lists").resolve("watch-list.csv"));
        assertThat(lines.getFirst()).startsWith("entry_id,entry_kind,name,customer_ids,account_ids,documents,country");
        assertThat(lines).anyMatch(line -> line.startsWith("place-MM,PLACE,MM,,,,MM,"));
        for (int pattern = 1; pattern <= 6; pattern++) {
            String id = "exposure-" + pattern + ",";
            assertThat(lines)
                    .filteredOn(line -> line.startsWith(id))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line)
                                    .matches(
                                            "exposure-\\d,(PERSON,[^,]+,,,US:[^,]+|ACCOUNT,,,[^,]+/\\d+,),,reported by others,,"));
        }
    }
}
