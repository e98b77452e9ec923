// SPDX-License-Identifier: Apache-2.0
/** Tests of the open-burst-close detector. */
@NullMarked
package io.skein.detect.openburstclose;

import org.jspecify.annotations.NullMarked;
