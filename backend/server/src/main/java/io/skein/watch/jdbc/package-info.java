// SPDX-License-Identifier: Apache-2.0
/** Watch-lists in the relational store. */
@NullMarked
package io.skein.watch.jdbc;

import org.jspecify.annotations.NullMarked;
