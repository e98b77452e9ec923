// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.reason;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why something was missed, or why an alert is false.
 *
 * @param id of the pattern or the alert
 * @param kind typology of the pattern or detector of the alert
 * @param detectorId the detector that was examined; empty if there is none
 * @param finding what was found out
 * @param changes what would have to change; empty if that is not known
 * @param best the greatest coverage in any trial
 */
public record Reason(String id, String kind, String detectorId, Finding finding, List<Change> changes, double best) {

    /** What an examination found out. */
    public enum Finding {
        /** No detector is made for the typology. */
        NO_DETECTOR("no detector is made for it"),
        /** The detector did not run. */
        NOT_RUN("its detector does not run by default"),
        /** The outcome is another one already in the surroundings alone. */
        ONLY_IN_ALL_DATA(
                "with these parameters the surroundings alone give the other outcome: what is usual in all data, or a limit, decides"),
        /** One parameter decides; the nearest comes first. */
        ONE_PARAMETER("one parameter decides"),
        /** Two parameters decide together. */
        TWO_PARAMETERS("two parameters decide together"),
        /** No one or two parameters decide. */
        BEYOND_PARAMETERS("no one or two parameters decide: the detector's definition does"),
        /** Not examined, because as many as were asked for have been. */
        NOT_EXAMINED("not examined");

        private final String words;

        Finding(String words) {
            this.words = words;
        }

        /** {@return it in words} */
        public String words() {
            return words;
        }
    }

    public Reason {
        changes = List.copyOf(changes);
    }

    /** {@return the reason in one line} */
    public String words() {
        return switch (finding) {
            case ONE_PARAMETER -> changes.getFirst().words();
            case TWO_PARAMETERS -> changes.stream().map(Change::words).collect(Collectors.joining(", and "));
            case BEYOND_PARAMETERS ->
                finding.words + String.format(Locale.ROOT, " (at best %.0f %% of it in a trial)", best * 100);
            case NO_DETECTOR, NOT_RUN, ONLY_IN_ALL_DATA, NOT_EXAMINED -> finding.words;
        };
    }
}
