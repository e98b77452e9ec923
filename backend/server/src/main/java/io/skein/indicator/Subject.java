// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator;

/**
 * An account or a customer.
 *
 * @param kind which
 * @param id business id
 */
public record Subject(SubjectKind kind, String id) {}
