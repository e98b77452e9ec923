// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.record;

/**
 * One thing that is wrong with a record.
 *
 * @param field name of the column or JSON field; empty when the whole record is meant
 * @param reason why it was rejected
 * @param value the value at fault, shortened by whoever writes it out
 */
public record Problem(String field, Reason reason, String value) {}
