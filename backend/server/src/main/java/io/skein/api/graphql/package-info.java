// SPDX-License-Identifier: Apache-2.0
/**
 * Executes one GraphQL request within limits, whoever carries it: schema, scalars, budget, time-out and errors.
 */
@NullMarked
package io.skein.api.graphql;

import org.jspecify.annotations.NullMarked;
