// SPDX-License-Identifier: Apache-2.0
/** What models say of alerts, in PostgreSQL or H2. */
@NullMarked
package io.skein.learned.jdbc;

import org.jspecify.annotations.NullMarked;
