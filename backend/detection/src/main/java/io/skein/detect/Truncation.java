// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

/**
 * Says that a limit cut a result.
 *
 * @param limit name of the limit, as in parameters or {@link io.skein.exec.Limits}
 * @param value its value
 * @param order in what order candidates were taken before the cut
 * @param scope what was cut: an account id, {@code run} or {@code evidence}
 */
public record Truncation(String limit, long value, LocalizedText order, String scope) {}
