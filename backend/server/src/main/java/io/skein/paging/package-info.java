// SPDX-License-Identifier: Apache-2.0
/**
 * Long lists, page by page: which page is asked for, and what a page holds. A cursor names a place in the order, so that a page stays
 * true while the list grows.
 */
@NullMarked
package io.skein.paging;

import org.jspecify.annotations.NullMarked;
