// SPDX-License-Identifier: Apache-2.0
/** Accounts and parties that watch-lists name: matched by what they are known by, never by names. */
@NullMarked
package io.skein.detect.listed;

import org.jspecify.annotations.NullMarked;
