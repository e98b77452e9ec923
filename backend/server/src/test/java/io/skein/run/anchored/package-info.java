// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.skein.run.anchored;

import org.jspecify.annotations.NullMarked;
