// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which features in which order. A model is good for rows of its own schema only; {@link #hash} tells two apart.
 *
 * @param version rises when the meaning of a feature changes without its name
 * @param delay how long after a transfer its features are taken
 * @param features in the order of the numbers of a row
 */
public record FeatureSchema(int version, Duration delay, List<Feature> features) {

    /** The name of the feature that holds the payment format. */
    public static final String CHANNEL = "channel";

    public FeatureSchema {
        features = List.copyOf(features);
    }

    /** {@return how many numbers a row has} */
    public int size() {
        return features.size();
    }

    /** {@return names in order} */
    public List<String> names() {
        return features.stream().map(Feature::name).toList();
    }

    /** {@return the part of this schema that looks no further than a group} */
    public FeatureSchema upTo(FeatureGroup group) {
        return where(feature -> feature.group().compareTo(group) <= 0);
    }

    /** {@return this schema without some features} */
    public FeatureSchema without(Set<String> names) {
        return where(feature -> !names.contains(feature.name()));
    }

    /** {@return the features of some names, in this schema's order; what it does not have is left out} */
    public FeatureSchema only(Set<String> names) {
        return where(feature -> names.contains(feature.name()));
    }

    private FeatureSchema where(Predicate<Feature> kept) {
        return new FeatureSchema(version, delay, features.stream().filter(kept).toList());
    }

    /** {@return the place of each of another schema's features in this one's rows; -1 where it has no such feature} */
    public int[] places(FeatureSchema other) {
        List<String> names = names();
        return other.names().stream().mapToInt(names::indexOf).toArray();
    }

    /** {@return SHA-256 over version, delay, names and units, in hexadecimal digits} */
    public String hash() {
        StringBuilder text =
                new StringBuilder().append(version).append('\n').append(delay).append('\n');
        for (Feature feature : features) {
            text.append(feature.name()).append('|').append(feature.unit().id()).append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
