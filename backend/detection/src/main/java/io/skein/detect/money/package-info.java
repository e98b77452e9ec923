// SPDX-License-Identifier: Apache-2.0
/** Money in the accounts of a window: which inflow paid for which outflow, and what each account kept. Shared by all detectors. */
@NullMarked
package io.skein.detect.money;

import org.jspecify.annotations.NullMarked;
