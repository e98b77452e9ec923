// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.skein.cypher;

import org.jspecify.annotations.NullMarked;
