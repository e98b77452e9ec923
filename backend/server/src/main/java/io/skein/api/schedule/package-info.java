// SPDX-License-Identifier: Apache-2.0
/**
 * Starts runs at the times an operator has set, and says so when one could not take place.
 */
@NullMarked
package io.skein.api.schedule;

import org.jspecify.annotations.NullMarked;
