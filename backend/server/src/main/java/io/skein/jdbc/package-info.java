// SPDX-License-Identifier: Apache-2.0
/** Speaks SQL with the relational store: sessions, parameters, conditions. Knows nothing of what is stored. */
@NullMarked
package io.skein.jdbc;

import org.jspecify.annotations.NullMarked;
