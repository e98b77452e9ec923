// SPDX-License-Identifier: Apache-2.0
/**
 * What a detector is, what it finds, and how it describes itself. One sub-package per typology.
 */
@NullMarked
package io.skein.detect;

import org.jspecify.annotations.NullMarked;
