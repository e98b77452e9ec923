// SPDX-License-Identifier: Apache-2.0
/**
 * Every Cypher statement Skein sends, one a file, with a typed catalogue. No driver here.
 *
 * <p>The files lie beside this module's {@code pom.xml}, by purpose: {@code ingest}, {@code window}, {@code read},
 * {@code maintenance} and {@code migrations}. Each begins with a header that says what it answers, what it takes and returns, what
 * bounds it and which index it needs; tests hold header, statement and {@code io.skein.model.Schema} together.
 */
@NullMarked
package io.skein.cypher;

import org.jspecify.annotations.NullMarked;
