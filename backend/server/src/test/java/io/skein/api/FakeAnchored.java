// SPDX-License-Identifier: Apache-2.0
package io.skein.api;

import io.skein.detect.LocalizedText;
import io.skein.model.Transfer;
import io.skein.run.anchored.Anchored;
import io.skein.run.anchored.AnchoredAnswer;
import io.skein.run.anchored.AnchoredQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it is asked and answers with the paths it is given. */
public final class FakeAnchored implements Anchored {

    public final List<AnchoredQuestion> asked = new ArrayList<>();
    public final List<List<Transfer>> paths = new ArrayList<>();

    @Override
    public AnchoredAnswer ask(AnchoredQuestion question) {
        asked.add(question);
        return new AnchoredAnswer(
                paths,
                List.of("hub"),
                List.of(),
                AnchoredAnswer.Engine.KERNEL,
                new LocalizedText("because", "因为"),
                Instant.parse("2026-04-01T00:00:00Z"));
    }
}
