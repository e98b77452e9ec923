// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.alert.evidence.CanonicalJson;
import io.skein.evaluate.profile.DataProfile;
import io.skein.evaluate.profile.Histogram;
import io.skein.evaluate.profile.Measure;
import java.util.List;

/** Writes {@code profile.json}: all figures and distributions of some sets. */
final class ProfileJson {

    /** Version of the form. */
    static final String FORMAT = "skein-profile/1";

    private static final int BINS_A_DECADE = 20;
    private static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95, 0.99);

    private final CanonicalJson json = new CanonicalJson();

    String write(List<DataProfile> profiles) {
        return json.object(() -> {
                    json.name("format").text(FORMAT);
                    json.name("sets").array(profiles, (out, profile) -> json.object(() -> set(profile)));
                })
                .text();
    }

    private void set(DataProfile profile) {
        json.name("name").text(profile.name());
        json.name("layouts").texts(profile.scope().layouts());
        json.name("transfers").number(profile.scope().transfers());
        json.name("accounts").number(profile.scope().accounts());
        json.name("customers").number(profile.scope().customers());
        json.name("from").text(String.valueOf(profile.scope().from()));
        json.name("to").text(String.valueOf(profile.scope().to()));
        json.name("rejected").number(profile.scope().rejected());
        json.name("outOfOrder").number(profile.scope().untimely());
        json.name("shares")
                .object(() -> ProfileTables.PARTS.forEach(
                        part -> json.name(part.key()).number(part.of().apply(profile.shares()))));
        json.name("measures").object(() -> {
            for (Measure measure : Measure.values()) {
                json.name(measure.key()).object(() -> distribution(profile.of(measure)));
            }
        });
        json.name("amounts")
                .object(() -> profile.amounts()
                        .forEach(
                                amounts -> json.name(amounts.currency()).object(() -> distribution(amounts.values()))));
        json.name("hours").array(profile.hours(), (out, share) -> json.number(share));
        json.name("weekdays").array(profile.weekdays(), (out, share) -> json.number(share));
    }

    private void distribution(Histogram histogram) {
        json.name("count").number(histogram.count());
        json.name("quantiles")
                .object(() -> QUANTILES.forEach(
                        share -> json.name(Double.toString(share)).number(histogram.quantile(share))));
        json.name("bins")
                .array(
                        histogram.bins(BINS_A_DECADE),
                        (out, bin) -> json.object(() -> {
                            json.name("from").number(bin.from());
                            json.name("count").number(bin.count());
                        }));
    }
}
