// SPDX-License-Identifier: Apache-2.0
/**
 * Answers the fields of the schema from the ports of the stages. Looks things up by id through loaders only, so that a list
 * costs one call and not one per item.
 */
@NullMarked
package io.skein.api.fetch;

import org.jspecify.annotations.NullMarked;
