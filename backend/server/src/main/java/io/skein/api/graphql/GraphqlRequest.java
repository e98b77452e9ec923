// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed request, before its document is looked at.
 *
 * @param query source text of the document
 * @param operationName which operation of the document; needed if it has several
 * @param variables values by variable name, as JSON types; values may be null
 * @param extensions entries for the server, none of which this one knows
 */
public record GraphqlRequest(
        String query, @Nullable String operationName, Map<String, Object> variables, Map<String, Object> extensions) {}
