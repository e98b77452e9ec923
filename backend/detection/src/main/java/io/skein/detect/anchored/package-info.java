// SPDX-License-Identifier: Apache-2.0
/**
 * Questions about one account: which paths of a typology run through it. They look at what lies near the account in time and money and
 * at nothing else, so that an investigator has the answer at once, whatever the size of the window.
 */
@NullMarked
package io.skein.detect.anchored;

import org.jspecify.annotations.NullMarked;
