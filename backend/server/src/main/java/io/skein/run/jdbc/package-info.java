// SPDX-License-Identifier: Apache-2.0
/** The history of runs in the relational store. */
@NullMarked
package io.skein.run.jdbc;

import org.jspecify.annotations.NullMarked;
