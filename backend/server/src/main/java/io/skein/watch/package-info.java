// SPDX-License-Identifier: Apache-2.0
/**
 * Watch-lists: whom, what and where the bank wants to hear of. Users bring the lists; every import of other content is a new version,
 * which is never changed, so that what was found by it can be found again.
 */
@NullMarked
package io.skein.watch;

import org.jspecify.annotations.NullMarked;
