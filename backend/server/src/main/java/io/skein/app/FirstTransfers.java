// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.ingest.PlannedSource;
import io.skein.ingest.Source;
import io.skein.ingest.Sources;
import io.skein.model.FactKind;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Inputs with fewer transfers than they have: CSV files of transfers are cut, all others taken as they are. */
final class FirstTransfers {

    private FirstTransfers() {}

    /**
     * {@return files that hold at most that many transfers, header and line breaks inside quotes aside}
     *
     * @param inputs files and directories
     * @param most how many lines of transfers
     * @param folder where the cut files go
     */
    static List<Path> of(List<Path> inputs, long most, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        long left = most;
        for (PlannedSource planned : Sources.of(inputs).planned()) {
            Source source = planned.source();
            boolean cut = planned.firstKind() == FactKind.TRANSFER;
            if (!cut) {
                files.add(source.path());
            } else if (left > 0) {
                Path target = folder.resolve(files.size() + ".csv");
                left -= copy(source, left, target);
                files.add(target);
            }
        }
        return files.stream().distinct().toList();
    }

    private static long copy(Source source, long most, Path target) throws IOException {
        long copied = -1;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(target)) {
            for (String line = in.readLine(); line != null && copied < most; line = in.readLine()) {
                out.write(line);
                out.newLine();
                copied++;
            }
        }
        return copied;
    }
}
