// SPDX-License-Identifier: Apache-2.0
/**
 * What a set of data looks like, whatever its layout: how many different payees and payers accounts have, how large amounts are, how long
 * accounts rest, when people pay, how many payments are answered or repeated. Laid beside each other, such profiles say in what a generated bank differs from other
 * data.
 *
 * <p>No answers are read here, and no database is needed. Memory grows with accounts and with pairs of accounts of which one pays the other, not
 * with transfers.
 */
@NullMarked
package io.skein.evaluate.profile;

import org.jspecify.annotations.NullMarked;
