// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.detect.Detector;
import io.skein.detect.ParameterValues;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The detectors of this installation with the parameters in force, sorted by id.
 *
 * @param detectors each id once
 * @param byDefault ids of those that run when a request names none
 */
public record DetectorSet(List<ConfiguredDetector<?>> detectors, SortedSet<String> byDefault) {

    public DetectorSet {
        detectors = detectors.stream()
                .sorted((one, other) ->
                        one.descriptor().id().compareTo(other.descriptor().id()))
                .toList();
        byDefault = Collections.unmodifiableSortedSet(new TreeSet<>(byDefault));
    }

    /** Detectors that all run by default. */
    public DetectorSet(List<ConfiguredDetector<?>> detectors) {
        this(
                detectors,
                detectors.stream()
                        .map(detector -> detector.descriptor().id())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * {@return these detectors, of which only some run when a request names none}
     *
     * @param ids which; at least one
     * @throws PlatformException INVALID_INPUT if an id is unknown
     */
    public DetectorSet runningByDefault(Set<String> ids) {
        requireKnown(ids);
        return new DetectorSet(detectors, new TreeSet<>(ids));
    }

    /**
     * Sets detectors up from configuration.
     *
     * @param detectors all there are
     * @param valuesById configured values by detector id; what is absent takes its default
     * @throws PlatformException INVALID_INPUT that names everything wrong at once
     */
    public static DetectorSet configured(List<Detector<?>> detectors, Map<String, ParameterValues> valuesById) {
        List<String> problems = new ArrayList<>();
        List<ConfiguredDetector<?>> configured = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(valuesById.keySet());
        for (Detector<?> detector : detectors) {
            String id = detector.descriptor().id();
            unknown.remove(id);
            try {
                configured.add(ConfiguredDetector.of(detector, valuesById.getOrDefault(id, ParameterValues.DEFAULTS)));
            } catch (IllegalArgumentException wrong) {
                problems.add("skein.detectors." + id + ": " + wrong.getMessage());
            }
        }
        for (String id : unknown) {
            problems.add("skein.detectors." + id + ": there is no detector of this id");
        }
        if (!problems.isEmpty()) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, String.join("; ", problems));
        }
        return new DetectorSet(configured);
    }

    /** {@return the detector of that id} */
    public Optional<ConfiguredDetector<?>> find(String id) {
        for (ConfiguredDetector<?> detector : detectors) {
            if (detector.descriptor().id().equals(id)) {
                return Optional.of(detector);
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the detectors of these ids; those that run by default if there are none}
     *
     * @throws PlatformException INVALID_INPUT if an id is unknown
     */
    public DetectorSet select(Set<String> ids) {
        requireKnown(ids);
        Set<String> wanted = ids.isEmpty() ? byDefault : ids;
        return new DetectorSet(detectors.stream()
                .filter(detector -> wanted.contains(detector.descriptor().id()))
                .toList());
    }

    private void requireKnown(Set<String> ids) {
        for (String id : new TreeSet<>(ids)) {
            if (find(id).isEmpty()) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT, "no detector '" + id + "'; there are " + this.ids());
            }
        }
    }

    private List<String> ids() {
        return detectors.stream().map(detector -> detector.descriptor().id()).toList();
    }
}
