// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import java.io.IOException;
import java.nio.file.Path;

/** The layouts in which a bank can be written. */
public enum BankLayout {
    /** Skein CSV, a file a kind. */
    CSV,
    /** Skein JSONL, all in one file. */
    JSONL,
    /** The files of the AMLworld data sets: transfers, accounts, patterns. */
    AMLWORLD;

    FactWriter open(Path folder) throws IOException {
        return switch (this) {
            case CSV -> new SkeinCsvFiles(folder);
            case JSONL -> new SkeinJsonLines(folder.resolve("bank.jsonl"));
            case AMLWORLD -> new AmlWorldFiles(folder);
        };
    }
}
