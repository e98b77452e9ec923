// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstTransfersTest {

    private static final String HEADER = "transfer_id,from_account_id,to_account_id,at,amount,currency\n";

    @TempDir
    private Path folder;

    @Test
    void cutsTransfersAndTakesAllElseAsItIs() throws IOException {
        Path accounts = Files.writeString(folder.resolve("a.csv"), "account_id,bank_id\na,1\nb,1\nc,1\n");
        Path one = Files.writeString(folder.resolve("1.csv"), HEADER + "t1\nt2\n");
        Path two = Files.writeString(folder.resolve("2.csv"), HEADER + "t3\nt4\n");
        Path three = Files.writeString(folder.resolve("3.csv"), HEADER + "t5\n");
        List<Path> files = FirstTransfers.of(List.of(one, two, three, accounts), 3, folder.resolve("cut"));
        assertThat(files).hasSize(3).first().isEqualTo(accounts);
        assertThat(files.get(1)).hasContent(HEADER + "t1\nt2\n");
        assertThat(files.get(2)).hasContent(HEADER + "t3\n");
    }
}
