// SPDX-License-Identifier: Apache-2.0
/** Tests of the account-takeover detector. */
@NullMarked
package io.skein.detect.accounttakeover;

import org.jspecify.annotations.NullMarked;
