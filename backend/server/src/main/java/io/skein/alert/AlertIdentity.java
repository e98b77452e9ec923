// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.model.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which alert a finding is.
 *
 * <ol>
 *   <li>A finding whose key an alert has, or had before it grew, is that alert.
 *   <li>Else a finding that contains all identifying elements of an open alert of the same detector is that alert, grown. Of
 *       several such alerts the oldest grows and the others are merged into it. An alert found again in the same run stays
 *       what it is.
 *   <li>Else it is a new alert.
 * </ol>
 *
 * <p>Pure: the result depends on the arguments alone, not on the order of the known alerts.
 */
public final class AlertIdentity {

    private static final int KEPT_DIGITS = 16;
    private static final Comparator<KnownAlert> OLDEST_FIRST =
            Comparator.comparing(KnownAlert::createdAt).thenComparing(KnownAlert::id);

    private final Map<String, KnownAlert> byKey;
    private final Map<Element, List<KnownAlert>> openByFirstElement = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private AlertIdentity(Map<String, KnownAlert> byKey, Collection<KnownAlert> open) {
        this.byKey = byKey;
        for (KnownAlert alert : open) {
            Set<Element> elements = alert.elements();
            if (alert.status().isOpen() && !elements.isEmpty()) {
                openByFirstElement
                        .computeIfAbsent(elements.iterator().next(), first -> new ArrayList<>())
                        .add(alert);
            }
        }
    }

    /**
     * Decides for everything one detector found in one run.
     *
     * @param drafts most significant first
     * @param byKey the alerts that have or had the key of a draft, by that key; a merged one stands for the one it went into
     * @param open open alerts of this detector whose first element is in a draft
     * @return one step per alert, in the order of the drafts
     */
    public static List<IntakeStep> decide(
            List<AlertDraft> drafts, Map<String, KnownAlert> byKey, Collection<KnownAlert> open) {
        AlertIdentity identity = new AlertIdentity(byKey, open);
        byKey.values().forEach(known -> identity.taken.add(known.id()));
        List<IntakeStep> steps = new ArrayList<>();
        Set<String> seenKeys = new HashSet<>();
        for (AlertDraft draft : drafts) {
            if (seenKeys.add(draft.key())) {
                steps.add(identity.decide(draft));
            }
        }
        return steps;
    }

    /** {@return the id of an alert first found under that key} */
    public static String idOf(String key) {
        int colon = key.lastIndexOf(':');
        String digits = key.substring(colon + 1);
        return key.substring(0, colon) + "-" + digits.substring(0, Math.min(KEPT_DIGITS, digits.length()));
    }

    private IntakeStep decide(AlertDraft draft) {
        KnownAlert same = byKey.get(draft.key());
        if (same != null) {
            return foundAgain(draft, same);
        }
        List<KnownAlert> contained = contained(draft);
        if (contained.isEmpty()) {
            return new IntakeStep.Create(draft, idOf(draft.key()));
        }
        contained.forEach(alert -> taken.add(alert.id()));
        return new IntakeStep.Grow(draft, contained.getFirst(), contained.subList(1, contained.size()));
    }

    private static IntakeStep foundAgain(AlertDraft draft, KnownAlert same) {
        boolean current = same.key().equals(draft.key());
        boolean changed = current
                && (same.score() != draft.score().value()
                        || !same.findingSha256().equals(draft.evidence().findingSha256()));
        return changed ? new IntakeStep.Update(draft, same) : new IntakeStep.Keep(draft, same);
    }

    private List<KnownAlert> contained(AlertDraft draft) {
        Set<Element> all = Element.all(draft.finding());
        Set<KnownAlert> contained = new LinkedHashSet<>();
        for (Element element : all) {
            for (KnownAlert alert : openByFirstElement.getOrDefault(element, List.of())) {
                if (!taken.contains(alert.id()) && all.containsAll(alert.elements())) {
                    contained.add(alert);
                }
            }
        }
        return contained.stream().sorted(OLDEST_FIRST).toList();
    }

    /**
     * {@return what a growth adds}
     *
     * @param before the alert as it was
     * @param draft the finding it grows to
     * @param at when
     */
    public static AlertDiff diff(KnownAlert before, AlertDraft draft, Instant at) {
        List<String> transferIds = draft.finding().evidence().transfers().stream()
                .map(Transfer::id)
                .toList();
        return new AlertDiff(
                at,
                added(before.transferIds(), transferIds),
                added(before.accountIds(), draft.finding().subject().accountIds()),
                added(before.customerIds(), draft.finding().subject().customerIds()),
                before.score());
    }

    private static List<String> added(List<String> before, List<String> after) {
        Set<String> known = new HashSet<>(before);
        return after.stream().filter(id -> !known.contains(id)).toList();
    }
}
