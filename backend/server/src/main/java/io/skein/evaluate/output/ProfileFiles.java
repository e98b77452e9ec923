// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.profile.DataProfile;
import java.nio.file.Path;
import java.util.List;

/** Writes profiles into a folder. Each file appears when it is whole, {@code profile.json} last. */
public final class ProfileFiles {

    /** So many sets can be told apart on the page. */
    public static final int MOST_SETS = ProfilePlots.COLOURS.size();

    private static final String JSON = "profile.json";

    private ProfileFiles() {}

    /**
     * Makes the folder and finds out whether it can be written to.
     *
     * @throws io.skein.model.PlatformException UNAVAILABLE if not
     */
    public static void prepare(Path folder) {
        EvaluationFiles.prepare(folder, JSON);
    }

    /** Writes all files. */
    public static void write(Path folder, List<DataProfile> profiles) {
        EvaluationFiles.csv(folder.resolve("figures.csv"), ProfileTables.figures(profiles));
        EvaluationFiles.csv(folder.resolve("amounts.csv"), ProfileTables.amounts(profiles));
        EvaluationFiles.csv(folder.resolve("distributions.csv"), ProfileTables.distributions(profiles));
        EvaluationFiles.text(
                folder.resolve("profile.md"), ProfileTables.figures(profiles).markdown());
        EvaluationFiles.text(folder.resolve("index.html"), new ProfilePage(profiles).html());
        EvaluationFiles.text(folder.resolve(JSON), new ProfileJson().write(profiles) + "\n");
    }

    /** {@return the figures for a terminal} */
    public static String summary(List<DataProfile> profiles) {
        return ProfileTables.figures(profiles).text();
    }
}
