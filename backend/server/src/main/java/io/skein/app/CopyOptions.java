// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.util.List;
import picocli.CommandLine.Option;

/** How data are made larger than they are. */
final class CopyOptions {

    @Option(
            names = "--copies",
            paramLabel = "N",
            split = ",",
            defaultValue = "1",
            description = "Lays the data side by side that often, each copy with accounts of its own (default: 1).")
    private List<Integer> copies = List.of(1);

    @Option(
            names = "--mix",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "Share of the transfers that are led over into another copy, 0 to 1 (default: 0.1).")
    private double mixed;

    /** {@return numbers of copies, as given} */
    List<Integer> all() {
        return copies;
    }

    /** {@return the first number of copies} */
    int single() {
        return copies.getFirst();
    }

    /** {@return share of transfers led over} */
    double mixed() {
        return mixed;
    }

    /** {@return what a title adds} */
    String words() {
        return copies.equals(List.of(1)) ? "" : ", copies " + copies + ", mixed " + mixed;
    }
}
