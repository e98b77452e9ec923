// SPDX-License-Identifier: Apache-2.0
/**
 * Users in the relational store.
 */
@NullMarked
package io.skein.api.access.jdbc;

import org.jspecify.annotations.NullMarked;
