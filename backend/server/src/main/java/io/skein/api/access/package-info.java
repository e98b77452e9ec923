// SPDX-License-Identifier: Apache-2.0
/**
 * Who may ask: local users with hashed passwords, log-in that makes guessing slow, and sessions that can be ended.
 */
@NullMarked
package io.skein.api.access;

import org.jspecify.annotations.NullMarked;
