// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;

class AlertIdentityProperties {

    @Property(tries = 100)
    void foundAgainIsTheSameAlert(
            @ForAll @Size(min = 2, max = 8) @UniqueElements
                    List<@AlphaChars @StringLength(min = 1, max = 3) String> path) {
        AlertDraft draft = draft(path);
        KnownAlert known = known(draft, 0, AlertStatus.OPEN);

        List<IntakeStep> steps = AlertIdentity.decide(List.of(draft), Map.of(draft.key(), known), List.of(known));

        assertThat(steps).containsExactly(new IntakeStep.Keep(draft, known));
    }

    @Property(tries = 100)
    void grownKeepsItsIdAndTheDiffIsTheDifference(
            @ForAll @Size(min = 3, max = 9) @UniqueElements
                    List<@AlphaChars @StringLength(min = 1, max = 3) String> path,
            @ForAll @IntRange(min = 2, max = 8) int cut) {
        AlertDraft before = draft(path.subList(0, Math.min(cut, path.size() - 1)));
        AlertDraft after = draft(path);
        KnownAlert known = known(before, 0, AlertStatus.IN_REVIEW);

        List<IntakeStep> steps = AlertIdentity.decide(List.of(after), Map.of(), List.of(known));

        assertThat(steps).containsExactly(new IntakeStep.Grow(after, known, List.of()));
        AlertDiff diff = AlertIdentity.diff(known, after, Drafts.START);
        List<String> all = new ArrayList<>(known.transferIds());
        all.addAll(diff.addedTransferIds());
        assertThat(all).containsExactlyElementsOf(ids(after));
        assertThat(diff.addedTransferIds()).isNotEmpty().doesNotContainAnyElementsOf(known.transferIds());
    }

    @Property(tries = 100)
    void theOrderOfWhatIsKnownDoesNotMatter(@ForAll @IntRange(min = 2, max = 8) int pieces, @ForAll long seed) {
        List<KnownAlert> known = new ArrayList<>();
        List<String> path = new ArrayList<>(List.of("n0"));
        for (int piece = 1; piece <= pieces; piece++) {
            path.add("n" + piece);
            known.add(known(draft(List.of("n" + (piece - 1), "n" + piece)), piece % 3, AlertStatus.OPEN));
        }
        AlertDraft whole = draft(path);
        List<KnownAlert> shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, new Random(seed));

        List<IntakeStep> steps = AlertIdentity.decide(List.of(whole), Map.of(), known);

        assertThat(AlertIdentity.decide(List.of(whole), Map.of(), shuffled)).isEqualTo(steps);
        IntakeStep.Grow grow = (IntakeStep.Grow) steps.getFirst();
        assertThat(grow.merged())
                .hasSize(pieces - 1)
                .allMatch(other -> !other.createdAt().isBefore(grow.known().createdAt()));
    }

    @Property(tries = 50)
    void noAlertIsUsedTwiceInOneRun(@ForAll @IntRange(min = 2, max = 6) int branches) {
        KnownAlert seed = known(draft(List.of("a", "b")), 0, AlertStatus.OPEN);
        List<AlertDraft> drafts = new ArrayList<>();
        for (int branch = 0; branch < branches; branch++) {
            drafts.add(draft(List.of("a", "b", "x" + branch)));
        }

        List<IntakeStep> steps = AlertIdentity.decide(drafts, Map.of(), List.of(seed));

        assertThat(steps.stream().map(IntakeStep::alertId))
                .doesNotHaveDuplicates()
                .hasSize(branches);
        assertThat(steps.getFirst()).isInstanceOf(IntakeStep.Grow.class);
    }

    @Property(tries = 50)
    void closedAlertsNeverGrow(@ForAll @IntRange(min = 3, max = 6) int status) {
        KnownAlert closed = known(draft(List.of("a", "b")), 0, AlertStatus.values()[status % 3 + 3]);
        AlertDraft grown = draft(List.of("a", "b", "c"));

        assertThat(AlertIdentity.decide(List.of(grown), Map.of(), List.of(closed)))
                .containsExactly(new IntakeStep.Create(grown, AlertIdentity.idOf(grown.key())));
    }

    @Property(tries = 50)
    void anAlertFoundAgainIsNotSwallowedByALargerFinding(@ForAll boolean largerFirst) {
        AlertDraft small = draft(List.of("a", "b"));
        AlertDraft large = draft(List.of("a", "b", "c"));
        KnownAlert known = known(small, 0, AlertStatus.OPEN);
        Map<String, KnownAlert> byKey = new HashMap<>(Map.of(small.key(), known));

        List<IntakeStep> steps = AlertIdentity.decide(
                largerFirst ? List.of(large, small) : List.of(small, large), byKey, List.of(known));

        assertThat(steps)
                .containsExactlyInAnyOrder(
                        new IntakeStep.Keep(small, known),
                        new IntakeStep.Create(large, AlertIdentity.idOf(large.key())));
    }

    private static AlertDraft draft(List<String> path) {
        return Drafts.drafts().path(path.toArray(String[]::new));
    }

    private static List<String> ids(AlertDraft draft) {
        return draft.finding().evidence().transfers().stream()
                .map(transfer -> transfer.id())
                .toList();
    }

    private static KnownAlert known(AlertDraft draft, int ageInDays, AlertStatus status) {
        return new KnownAlert(
                AlertIdentity.idOf(draft.key()),
                draft.key(),
                status,
                Drafts.START.minus(Duration.ofDays(ageInDays)),
                draft.score().value(),
                draft.evidence().findingSha256(),
                ids(draft),
                draft.finding().subject().accountIds(),
                draft.finding().subject().customerIds());
    }
}
