// SPDX-License-Identifier: Apache-2.0
/** Tests of the account-class misuse detector. */
@NullMarked
package io.skein.detect.accountclass;

import org.jspecify.annotations.NullMarked;
