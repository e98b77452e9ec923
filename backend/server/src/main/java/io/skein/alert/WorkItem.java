// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an investigator works on as one: a story, or an alert that stands alone.
 *
 * @param leadId the alert that leads: the strongest open part, the strongest of all where none is open; null where all became part of others
 * @param parts the strongest first; at least one
 */
public record WorkItem(@Nullable String leadId, List<Part> parts) {

    public WorkItem {
        parts = List.copyOf(parts);
    }

    /** {@return whether that alert leads it} */
    public boolean isLedBy(String alertId) {
        return alertId.equals(leadId);
    }

    /** {@return the parts that are open} */
    public List<Part> openParts() {
        return parts.stream().filter(part -> part.status().isOpen()).toList();
    }

    /** {@return the score of the alert that leads, 0 where none does} */
    public double score() {
        return parts.stream()
                .filter(part -> isLedBy(part.alertId()))
                .mapToDouble(Part::score)
                .findFirst()
                .orElse(0);
    }

    /** {@return how many parts each detector has in it, by the detector's id} */
    public Map<String, Long> countsByTypology() {
        Map<String, Long> counts = new TreeMap<>();
        parts.forEach(part -> counts.merge(part.typology(), 1L, Long::sum));
        return counts;
    }

    /**
     * One alert of it.
     *
     * @param alertId the alert
     * @param typology detector id
     * @param status where it stands
     * @param score in [0,1]
     * @param version raised by every change
     */
    public record Part(String alertId, String typology, AlertStatus status, double score, int version) {}
}
