// SPDX-License-Identifier: Apache-2.0
/**
 * The schedule's memory in the relational store.
 */
@NullMarked
package io.skein.api.schedule.jdbc;

import org.jspecify.annotations.NullMarked;
