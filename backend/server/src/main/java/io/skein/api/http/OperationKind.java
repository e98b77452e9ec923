// SPDX-License-Identifier: Apache-2.0
package io.skein.api.http;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.skein.api.graphql.GraphqlRequest;
import java.util.List;

/** Tells whether a request may come by GET, which must change nothing. */
final class OperationKind {

    private OperationKind() {}

    /** {@return whether the operation to be executed is no query; false if that cannot be told, as then none is executed} */
    static boolean changesSomething(GraphqlRequest request) {
        try {
            Document document = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(request.query())
                    .parserOptions(ParserOptions.getDefaultOperationParserOptions())
                    .build());
            return operations(document, request).stream().anyMatch(found -> found.getOperation() != Operation.QUERY);
        } catch (InvalidSyntaxException notExecuted) {
            return false;
        }
    }

    private static List<OperationDefinition> operations(Document document, GraphqlRequest request) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> request.operationName() == null
                        || request.operationName().equals(operation.getName()))
                .toList();
    }
}
