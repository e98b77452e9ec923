// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.skein.app.bench;

import org.jspecify.annotations.NullMarked;
