// SPDX-License-Identifier: Apache-2.0
/** Tests of the money ledger. */
@NullMarked
package io.skein.detect.money;

import org.jspecify.annotations.NullMarked;
