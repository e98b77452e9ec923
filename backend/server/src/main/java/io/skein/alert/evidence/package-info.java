// SPDX-License-Identifier: Apache-2.0
/**
 * What an alert keeps to be derived again: the finding with its transfers, the parameters and data it was derived from, the reasons of
 * its score, and the one way to write all that as text, so that equal evidence is equal to the byte.
 */
@NullMarked
package io.skein.alert.evidence;

import org.jspecify.annotations.NullMarked;
