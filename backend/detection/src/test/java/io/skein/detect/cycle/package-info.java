// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.skein.detect.cycle;

import org.jspecify.annotations.NullMarked;
