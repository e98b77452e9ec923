// SPDX-License-Identifier: Apache-2.0
/**
 * Carries requests over HTTP: GraphQL by the GraphQL-over-HTTP draft, the files of the page, headers and errors.
 */
@NullMarked
package io.skein.api.http;

import org.jspecify.annotations.NullMarked;
