// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import graphql.schema.idl.RuntimeWiring;

/** Answers some of the fields of the schema. */
public interface FieldFetchers {

    /** Adds its fetchers. */
    void wire(RuntimeWiring.Builder wiring);
}
