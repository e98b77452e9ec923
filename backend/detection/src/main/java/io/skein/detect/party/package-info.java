// SPDX-License-Identifier: Apache-2.0
/** Accounts contracted to the parties who control them, for every detector that speaks of people and not of accounts. */
@NullMarked
package io.skein.detect.party;

import org.jspecify.annotations.NullMarked;
