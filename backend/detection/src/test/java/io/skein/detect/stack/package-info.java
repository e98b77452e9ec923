// SPDX-License-Identifier: Apache-2.0
/** Tests of the detector of bipartite groups and stacks. */
@NullMarked
package io.skein.detect.stack;

import org.jspecify.annotations.NullMarked;
