// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.skein.evaluate.calibrate;

import org.jspecify.annotations.NullMarked;
