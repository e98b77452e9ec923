// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.profile.DataProfile;
import io.skein.evaluate.profile.Measure;
import java.util.List;
import java.util.stream.Collectors;

/** The page of some profiles: plots of all sets over each other, and the table of figures; one file without scripts. */
final class ProfilePage {

    private final List<DataProfile> profiles;
    private final ProfilePlots plots;
    private final StringBuilder out = new StringBuilder();

    ProfilePage(List<DataProfile> profiles) {
        this.profiles = profiles;
        this.plots = new ProfilePlots(profiles);
    }

    String html() {
        String names = profiles.stream().map(DataProfile::name).collect(Collectors.joining(", "));
        out.append("<h1>%s</h1><p class=\"soft\">%s</p><p>%s</p><div class=\"plots\">"
                .formatted(
                        Html.text("Profile of " + names),
                        "What the data look like, counted over all transfers, laundering or not. No answers were read.",
                        key()));
        for (Measure measure : Measure.values()) {
            if (plots.has(measure)) {
                plot(measure.words(), measure.isWhole() ? plots.tail(measure) : plots.shape(measure));
            }
        }
        if (profiles.stream().anyMatch(profile -> !profile.hours().isEmpty())) {
            plot("hour of the day", plots.hours());
        }
        plot("day of the week", plots.weekdays());
        plot("shares (the table says of what)", plots.shares());
        out.append("</div><h2>Figures</h2>").append(Html.table(ProfileTables.figures(profiles)));
        out.append("<p class=\"soft\">Above 42, medians and the like are right to 1.2 %.</p>");
        out.append("<h2>Amounts</h2>").append(Html.table(ProfileTables.amounts(profiles)));
        return EvaluationPage.resource()
                .replace("@title@", Html.text("Profile of " + names))
                .replace("@body@", out);
    }

    private String key() {
        StringBuilder key = new StringBuilder("<span class=\"key\">");
        for (int i = 0; i < profiles.size(); i++) {
            key.append("<i style=\"background:%s\"></i>%s"
                    .formatted(
                            ProfilePlots.COLOURS.get(i),
                            Html.text(profiles.get(i).name())));
        }
        return key.append("</span>").toString();
    }

    private void plot(String caption, String svg) {
        String words = Character.toUpperCase(caption.charAt(0)) + caption.substring(1);
        out.append("<figure><figcaption>%s</figcaption>%s</figure>\n".formatted(Html.text(words), svg));
    }
}
