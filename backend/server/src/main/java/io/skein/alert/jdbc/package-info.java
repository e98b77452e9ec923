// SPDX-License-Identifier: Apache-2.0
/** Alerts in the relational store. */
@NullMarked
package io.skein.alert.jdbc;

import org.jspecify.annotations.NullMarked;
