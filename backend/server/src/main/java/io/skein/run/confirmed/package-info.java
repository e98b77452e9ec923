// SPDX-License-Identifier: Apache-2.0
/**
 * What follows from alerts that people confirmed: those who are to blame stand on a watch-list of Skein's own, so that whom they deal
 * with is found, and the money that was decided about is not brought up again.
 */
@NullMarked
package io.skein.run.confirmed;

import org.jspecify.annotations.NullMarked;
