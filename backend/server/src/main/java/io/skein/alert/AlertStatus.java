// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an alert stands in its life. Knows which status may follow and which step needs a reason. */
public enum AlertStatus {
    /** Nobody has looked at it yet. */
    OPEN,
    /** Somebody works on it. */
    IN_REVIEW,
    /** Handed on for investigation. */
    ESCALATED,
    /** Closed: what it shows is suspicious indeed, as a person who looked at it decided. */
    CLOSED_CONFIRMED,
    /** Closed: what it shows is innocent. */
    CLOSED_FALSE_POSITIVE,
    /** Closed: true but not worth more. */
    CLOSED_NO_ACTION,
    /** Became part of another alert that grew around it. Set by a run only, for ever. */
    MERGED;

    /** {@return whether it still asks for attention and can grow} */
    public boolean isOpen() {
        return switch (this) {
            case OPEN, IN_REVIEW, ESCALATED -> true;
            case CLOSED_CONFIRMED, CLOSED_FALSE_POSITIVE, CLOSED_NO_ACTION, MERGED -> false;
        };
    }

    /** {@return what was decided by closing it; nothing of one that is not closed by a person} */
    public Optional<Disposition.Outcome> outcome() {
        return switch (this) {
            case CLOSED_CONFIRMED -> Optional.of(Disposition.Outcome.CONFIRMED_SUSPICIOUS);
            case CLOSED_FALSE_POSITIVE -> Optional.of(Disposition.Outcome.NOT_SUSPICIOUS);
            case CLOSED_NO_ACTION -> Optional.of(Disposition.Outcome.UNDECIDED);
            case OPEN, IN_REVIEW, ESCALATED, MERGED -> Optional.empty();
        };
    }

    /** {@return the statuses in which its score is held against those who take part: open, or confirmed} */
    public static Set<AlertStatus> counting() {
        return EnumSet.of(OPEN, IN_REVIEW, ESCALATED, CLOSED_CONFIRMED);
    }

    /** {@return the statuses that are open} */
    public static Set<AlertStatus> open() {
        return EnumSet.of(OPEN, IN_REVIEW, ESCALATED);
    }

    /** {@return the statuses a person may choose next} */
    public Set<AlertStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(IN_REVIEW, ESCALATED, CLOSED_CONFIRMED, CLOSED_FALSE_POSITIVE, CLOSED_NO_ACTION);
            case IN_REVIEW -> EnumSet.of(OPEN, ESCALATED, CLOSED_CONFIRMED, CLOSED_FALSE_POSITIVE, CLOSED_NO_ACTION);
            case ESCALATED -> EnumSet.of(IN_REVIEW, CLOSED_CONFIRMED, CLOSED_FALSE_POSITIVE, CLOSED_NO_ACTION);
            case CLOSED_CONFIRMED, CLOSED_FALSE_POSITIVE, CLOSED_NO_ACTION -> EnumSet.of(IN_REVIEW);
            case MERGED -> EnumSet.noneOf(AlertStatus.class);
        };
    }

    /** {@return whether going from this status to the other needs a reason: closing and opening again do} */
    public boolean needsReason(AlertStatus other) {
        return isOpen() != other.isOpen();
    }

    /**
     * Checks a step before it is made.
     *
     * @throws PlatformException INVALID_INPUT if the step does not exist or lacks the reason it needs
     */
    public void requireStep(AlertStatus other, @Nullable String reason) {
        if (!next().contains(other)) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "an alert that is " + this + " cannot become " + other + "; it can become " + next());
        }
        if (needsReason(other) && (reason == null || reason.isBlank())) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, "from " + this + " to " + other + " needs a reason; give one");
        }
    }
}
