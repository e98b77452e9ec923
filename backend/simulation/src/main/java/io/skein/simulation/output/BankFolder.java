// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import io.skein.model.Fact;
import io.skein.model.ListEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a bank into a folder: facts in one of the layouts, truth and watch-list where no reader takes them for input. */
public final class BankFolder implements FactSink, TruthSink, ListSink, AutoCloseable {

    private final FactWriter facts;
    private final WatchListFile lists;

    /**
     * Opens the files of Skein CSV; those of the same names are replaced.
     *
     * @param folder takes the CSV files; below it the truth goes to {@code truth/truth.csv}, the list to {@code lists/watch-list.csv}
     * @throws UncheckedIOException if the folder cannot be written
     */
    public BankFolder(Path folder) {
        this(folder, BankLayout.CSV);
    }

    /**
     * Opens the files of a layout; those of the same names are replaced.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public BankFolder(Path folder, BankLayout layout) {
        try {
            Files.createDirectories(folder);
            facts = layout.open(folder);
            lists = new WatchListFile(folder.resolve("lists").resolve("watch-list.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void accept(Fact fact) {
        facts.accept(fact);
    }

    @Override
    public void accept(TruthRecord planted) {
        facts.accept(planted);
    }

    @Override
    public void accept(ListEntry entry) {
        lists.accept(entry);
    }

    @Override
    public void close() {
        try {
            facts.close();
            lists.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
