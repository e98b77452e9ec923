// SPDX-License-Identifier: Apache-2.0
/** Tests of following money over several hops. */
@NullMarked
package io.skein.detect.chain;

import org.jspecify.annotations.NullMarked;
