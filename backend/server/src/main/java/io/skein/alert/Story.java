// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts that are about the same money or the same people, directly or from one to the next: a collection that feeds a chain that ends in a
 * cycle is one story. Its parts stay alerts of their own.
 *
 * @param id made of the first part's id
 * @param parts at least two, in time order
 * @param links what ties them; each names two parts
 * @param isTruncated whether further alerts belong to it that were left out because it is as long as stories get
 */
public record Story(String id, List<Part> parts, List<Link> links, boolean isTruncated) {

    public Story {
        parts = List.copyOf(parts);
        links = List.copyOf(links);
    }

    /**
     * One alert of a story.
     *
     * @param alertId the alert
     * @param inAccountIds where its money comes in: accounts that pay in it before they receive; at most as many as stories list
     * @param outAccountIds where its money ends: accounts that receive last
     */
    public record Part(String alertId, List<String> inAccountIds, List<String> outAccountIds) {

        public Part {
            inAccountIds = List.copyOf(inAccountIds);
            outAccountIds = List.copyOf(outAccountIds);
        }
    }

    /** Why two alerts belong together. */
    public enum Tie {
        /** A transfer is evidence of both. */
        SHARED_TRANSFERS,
        /** What one brought to an account, the other spent from it. */
        PASSED_ON,
        /** Their money ends at the same account, which few others pay. */
        SHARED_END,
        /** They are about the same customers. */
        SHARED_CUSTOMERS
    }

    /**
     * What ties two parts.
     *
     * @param fromAlertId the one whose money the other spent; else the one with the lesser id
     * @param toAlertId the other
     * @param tie why
     * @param strength share of what could tie them that does, above 0, at most 1
     */
    public record Link(String fromAlertId, String toAlertId, Tie tie, double strength) {}

    /**
     * A page of a story, as seen from one of its alerts.
     *
     * @param id the story's id
     * @param partCount how many parts it has
     * @param isTruncated as of the story
     * @param parts the parts of this page, with their alerts
     * @param links those that touch a part of this page
     * @param next place after the last part of this page, or null if there is none after it
     */
    public record Page(
            String id,
            int partCount,
            boolean isTruncated,
            List<Chapter> parts,
            List<Link> links,
            @Nullable Integer next) {

        public Page {
            parts = List.copyOf(parts);
            links = List.copyOf(links);
        }
    }

    /**
     * A part with its alert.
     *
     * @param place in the story, from 0
     * @param alert the alert
     * @param part its accounts
     */
    public record Chapter(int place, Alert alert, Part part) {

        /** {@return where its money comes in} */
        public List<String> inAccountIds() {
            return part.inAccountIds();
        }

        /** {@return where its money ends} */
        public List<String> outAccountIds() {
            return part.outAccountIds();
        }
    }
}
