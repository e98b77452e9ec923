// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.geography;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.Listing;
import io.skein.detect.LocalizedText;
import io.skein.detect.chain.ChainEvidence;
import io.skein.detect.evidence.FindingMaker;
import java.util.ArrayList;
import java.util.List;

/** Writes ways down as findings. */
final class WayReport {

    private final ChainEvidence evidence;
    private final FindingMaker maker;

    WayReport(ChainEvidence evidence, FindingMaker maker) {
        this.evidence = evidence;
        this.maker = maker;
    }

    Finding finding(Way way) {
        return evidence.finding(way.chain(), indicators(way)).with(way.listings());
    }

    private List<Indicator> indicators(Way way) {
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator(
                GeographyDescriptor.SOURCE_AMOUNT,
                way.amount(),
                maker.allIds(evidence.sources(way.chain())),
                evidence.sourceAmount(way.chain()).note()));
        LocalizedText currencies = evidence.currencyNote(way.chain());
        indicators.add(new Indicator(
                GeographyDescriptor.HOPS,
                way.chain().hops(),
                maker.allIds(way.chain().transfers()),
                currencies));
        indicators.add(new Indicator(
                GeographyDescriptor.LISTED_LEGS,
                way.listedLegs().length,
                maker.allIds(way.listedLegs()),
                Listing.words(way.listings())));
        indicators.add(
                new Indicator(GeographyDescriptor.RETURNS, way.returns().length, maker.allIds(way.returns()), NONE));
        return indicators;
    }
}
