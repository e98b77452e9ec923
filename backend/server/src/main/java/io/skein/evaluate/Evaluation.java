// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate;

import io.skein.evaluate.measure.BankItems;
import io.skein.evaluate.measure.DetectorFigures;
import io.skein.evaluate.measure.ItemFigures;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.PrecisionAt;
import io.skein.evaluate.measure.Reliability;
import io.skein.evaluate.measure.TransferFigures;
import io.skein.evaluate.measure.TypologyFigures;
import io.skein.evaluate.measure.Workload;
import io.skein.evaluate.reason.Reasons;
import io.skein.evaluate.replay.Delays;
import io.skein.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything that one evaluation says.
 *
 * @param origin what was measured, and by which program
 * @param run the scan that made the alerts
 * @param workload what the alerts are spread over
 * @param typologies recall
 * @param overall recall over all laundering patterns
 * @param detectors precision
 * @param precisionAt precision of the strongest alerts
 * @param reliability whether scores mean what they say
 * @param transfers the alerts as a classifier of transfers
 * @param matching which alert covers which pattern
 * @param reasons why patterns were missed and alerts are false
 * @param delays time to detection
 * @param items the alerts by item of work
 */
public record Evaluation(
        Origin origin,
        Run run,
        Workload workload,
        List<TypologyFigures> typologies,
        Overall overall,
        List<DetectorFigures> detectors,
        List<PrecisionAt> precisionAt,
        Reliability reliability,
        TransferFigures transfers,
        Matching matching,
        Reasons reasons,
        Delays delays,
        Items items) {

    public Evaluation {
        typologies = List.copyOf(typologies);
        detectors = List.copyOf(detectors);
        precisionAt = List.copyOf(precisionAt);
    }

    /**
     * What was measured, and by which program.
     *
     * @param data name of the data
     * @param dataSha256 digest of the files that were ingested
     * @param truth layout of the answers
     * @param truthSha256 digest of the file of answers
     * @param notes what a reader of the figures must know
     * @param seed of the intervals
     * @param measuredAt when
     * @param environment machine and versions, by name
     */
    public record Origin(
            String data,
            String dataSha256,
            String truth,
            String truthSha256,
            List<String> notes,
            long seed,
            Instant measuredAt,
            SortedMap<String, String> environment) {

        public Origin {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The alerts by item of work.
     *
     * @param bank every item
     * @param figures what they are worth
     */
    public record Items(BankItems bank, ItemFigures figures) {}

    /**
     * All laundering patterns together.
     *
     * @param planted those of which something is in the data
     * @param own found by a detector made for their typology
     * @param any found by any detector
     * @param torn those that the data does not show whole
     */
    public record Overall(
            int planted, TypologyFigures.Found own, TypologyFigures.Found any, TypologyFigures.Torn torn) {}
}
