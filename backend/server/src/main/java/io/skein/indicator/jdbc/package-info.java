// SPDX-License-Identifier: Apache-2.0
/** Indicators in the relational store. */
@NullMarked
package io.skein.indicator.jdbc;

import org.jspecify.annotations.NullMarked;
