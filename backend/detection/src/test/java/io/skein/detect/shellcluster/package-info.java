// SPDX-License-Identifier: Apache-2.0
/** Tests of the shell-cluster detector. */
@NullMarked
package io.skein.detect.shellcluster;

import org.jspecify.annotations.NullMarked;
