// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

/** Bounds on the number of items of one page. */
public final class PageSize {

    /** Items of a page when the client does not say. */
    public static final int DEFAULT = 25;

    /** Most items of a page. */
    public static final int MAX = 200;

    private PageSize() {}
}
