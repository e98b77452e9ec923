// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.skein.window.column;

import org.jspecify.annotations.NullMarked;
