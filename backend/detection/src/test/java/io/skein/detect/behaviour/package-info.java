// SPDX-License-Identifier: Apache-2.0
/** Tests of the indicators of behaviour. */
@NullMarked
package io.skein.detect.behaviour;

import org.jspecify.annotations.NullMarked;
