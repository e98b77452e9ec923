// SPDX-License-Identifier: Apache-2.0
/**
 * Who exists: people, households, companies, accounts, devices, the register of standing facts with their times, the ledger of what
 * is going to happen, and the random streams.
 *
 * <p>Where the numbers come from. What stands in no source is an assumption.
 * <ul>
 *   <li>Households: Census Bureau, America's Families and Living Arrangements 2023 (29 % of households are one person; 2.5 persons on
 *       average), <a href="https://www.census.gov/topics/families.html">census.gov</a>.
 *   <li>Wages: Bureau of Labor Statistics, Usual Weekly Earnings, fourth quarter 2023 (median of full-time workers $1,145 a week before
 *       tax), <a href="https://www.bls.gov/cps/">bls.gov/cps</a>; log-normal, spread assumed.
 *   <li>Sizes of companies: Axtell, Zipf Distribution of U.S. Firm Sizes, Science 293 (2001),
 *       <a href="https://doi.org/10.1126/science.1062081">doi:10.1126/science.1062081</a>: the firm of rank r has about 1/r of the largest
 *       one's employees.
 *   <li>Telephone numbers: area codes with a 9 in the middle are kept for the expansion of the North American plan, so nobody has them.
 * </ul>
 *
 * <p>Assumed: one company for twelve people, that a third of the payers of wages and half of the shops bank elsewhere, two banks of ours and some two
 * dozen others, exchange rates (round numbers that rise and fall by two per cent).
 */
@NullMarked
package io.skein.simulation.world;

import org.jspecify.annotations.NullMarked;
