// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.skein.window;

import org.jspecify.annotations.NullMarked;
