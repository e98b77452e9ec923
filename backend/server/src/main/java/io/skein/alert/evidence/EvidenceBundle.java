// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.evidence;

import io.skein.detect.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What proves an alert: the finding and everything it was derived from. Has exactly one serialisation, so that evidence
 * derived again years later can be compared with the stored one byte for byte.
 *
 * @param finding the finding, with its transfers, flows and identities
 * @param derivation what else it was derived from
 */
public record EvidenceBundle(Finding finding, Derivation derivation) {

    /** Version of the serialisation, its first member. Form 1 had notes and orders in English only. */
    static final int FORMAT = 2;

    /** {@return the canonical text: JSON in UTF-8, members in fixed order, no white space} */
    public String canonicalJson() {
        CanonicalJson json = new CanonicalJson();
        EvidenceJson.write(json, this);
        return json.text();
    }

    /**
     * {@return the bundle that was written as that text}
     *
     * @throws io.skein.model.PlatformException INTERNAL if the text is no bundle of a known format
     */
    public static EvidenceBundle parse(String canonicalJson) {
        return EvidenceParser.read(canonicalJson);
    }

    /** {@return whether a stored text is in the form that this program writes, so that bytes can be compared} */
    public static boolean isInPresentForm(String canonicalJson) {
        return canonicalJson.startsWith("{\"format\":" + FORMAT + ",");
    }

    /** {@return SHA-256 of the canonical text, hexadecimal} */
    public String sha256() {
        return sha256(canonicalJson());
    }

    /** {@return SHA-256 of the finding and the detector's version alone: equal if only the watermark moved on} */
    public String findingSha256() {
        CanonicalJson json = new CanonicalJson();
        EvidenceJson.writeFinding(json, finding);
        return sha256(json.text());
    }

    /** {@return SHA-256 of a text in UTF-8, hexadecimal} */
    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
