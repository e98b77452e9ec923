// SPDX-License-Identifier: Apache-2.0
/**
 * Who may ask: local users with hashed passwords, log-in with a limit on failures, and the first user.
 */
@NullMarked
package io.skein.api.access;

import org.jspecify.annotations.NullMarked;
