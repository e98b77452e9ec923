// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.alert.evidence.EvidenceBundle;
import io.skein.score.Explanation;

/**
 * What stands behind an alert.
 *
 * @param alertId the alert
 * @param evidence what proves it, as stored
 * @param sha256 SHA-256 of the stored evidence, hexadecimal
 * @param explanation why the score is what it is
 */
public record AlertDossier(String alertId, EvidenceBundle evidence, String sha256, Explanation explanation) {}
