// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.profile;

import io.skein.exec.Progress;
import io.skein.ingest.FactReader;
import io.skein.ingest.PlannedSource;
import io.skein.ingest.ReadRecord;
import io.skein.ingest.Sources;
import io.skein.ingest.layout.ReadOptions;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.RecordedFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Reads data of any documented layout and says what they look like. */
public final class ProfileReader {

    private static final int REPORT_EVERY = 10_000;

    private final ReadOptions options;
    private final Path work;
    private final Progress progress;

    /**
     * A reader.
     *
     * @param options what files leave unsaid, and the base currency
     * @param work folder for what must be remembered meanwhile
     * @param progress hears how many records were read
     */
    public ProfileReader(ReadOptions options, Path work, Progress progress) {
        this.options = options;
        this.work = work;
        this.progress = progress;
    }

    /**
     * {@return the profile of a file or of a folder's files}
     *
     * @param name what people call it
     * @throws PlatformException INVALID_INPUT if there is no transfer
     */
    public DataProfile read(String name, Path data) {
        Tally tally = new Tally(options.baseCurrency());
        List<PlannedSource> sources = Sources.of(List.of(data)).planned();
        long rejected = 0;
        progress.begin("reading records of " + name, -1);
        for (PlannedSource source : sources) {
            rejected += read(source, tally);
        }
        progress.end();
        List<String> layouts =
                sources.stream().map(ProfileReader::family).distinct().sorted().toList();
        DataProfile profile = tally.profile(name, layouts, rejected);
        if (profile.scope().transfers() == 0) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    data + " holds no transfer in a layout that Skein knows; docs/formats.md lists them");
        }
        return profile;
    }

    /** The first word of a layout's name says whose it is: Skein, AMLworld, AMLSim. */
    private static String family(PlannedSource source) {
        String name = source.layoutName();
        int end = name.indexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }

    private long read(PlannedSource source, Tally tally) {
        long rejected = 0;
        long read = 0;
        try (FactReader reader = FactReader.open(source, options, work)) {
            for (ReadRecord record = reader.next(); record != null; record = reader.next()) {
                switch (record) {
                    case ReadRecord.Accepted sound ->
                        sound.facts().stream().map(RecordedFact::fact).forEach(tally::add);
                    case ReadRecord.Rejected _ -> rejected++;
                }
                if (++read % REPORT_EVERY == 0) {
                    progress.advance(REPORT_EVERY);
                }
            }
            return rejected;
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }
}
