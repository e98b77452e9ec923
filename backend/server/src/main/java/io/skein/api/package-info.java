// SPDX-License-Identifier: Apache-2.0
/**
 * What looks on from outside: GraphQL over HTTP, log-in, the files of the page and the schedule.
 *
 * <p>Only its sub-packages hold types: {@code graphql} executes a request, {@code http} carries it, {@code fetch} answers its
 * fields, {@code access} says who may ask.
 */
@NullMarked
package io.skein.api;

import org.jspecify.annotations.NullMarked;
