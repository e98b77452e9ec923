// SPDX-License-Identifier: Apache-2.0
/** Tests of composition. */
@NullMarked
package io.skein.run.story;

import org.jspecify.annotations.NullMarked;
