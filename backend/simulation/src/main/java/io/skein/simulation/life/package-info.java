// SPDX-License-Identifier: Apache-2.0
/**
 * Normal life: what people and companies pay and when they log in, habit by habit. Everything that looks like a typology and is none
 * happens here, at a rate of its own; {@code NearMissTest} names them.
 *
 * <p>Where the numbers come from. What stands in no source is an assumption and is said to be one, here or beside the routine.
 * <ul>
 *   <li>Purchases and channels: Greene and Stavins, The 2020 Diary of Consumer Payment Choice, Federal Reserve Bank of Atlanta 2021 (39
 *       payments in October 2019, 31 of them purchases), <a href="https://doi.org/10.29338/rdr2021-02">doi:10.29338/rdr2021-02</a>.
 *   <li>Pay periods: Burgess, How frequently do private businesses pay workers?, Bureau of Labor Statistics, Beyond the Numbers 3/11
 *       (2014), <a href="https://www.bls.gov/opub/btn/volume-3/how-frequently-do-private-businesses-pay-workers.htm">bls.gov</a>.
 *   <li>Rent, utilities, instalments as shares of income: Bureau of Labor Statistics, Consumer Expenditures 2023 (housing 33 % of
 *       spending), <a href="https://www.bls.gov/cex/">bls.gov/cex</a>.
 *   <li>What is spent of an income: Bureau of Economic Analysis, personal saving rate (about a twentieth of disposable income in 2023),
 *       <a href="https://www.bea.gov/data/income-saving/personal-saving-rate">bea.gov</a>. By value two fifths of what consumers pay are
 *       mortgages, credit card bills, other loans, insurance and the like: Greene and Stavins, The 2019 Diary of Consumer Payment Choice,
 *       Federal Reserve Bank of Atlanta 2020, <a href="https://doi.org/10.29338/rdr2020-04">doi:10.29338/rdr2020-04</a>.
 *   <li>Mortgages: Census Bureau, American Community Survey 2022 (six in ten owners have one, fewer of the old),
 *       <a href="https://www.census.gov/programs-surveys/acs">census.gov/acs</a>.
 *   <li>Seasons of shopping: Census Bureau, Monthly Retail Trade Survey (December is the best month),
 *       <a href="https://www.census.gov/retail/">census.gov/retail</a>.
 *   <li>House sales: National Association of Realtors, existing-home sales 2023 (4.09 million, median $389,800),
 *       <a href="https://www.nar.realtor/research-and-statistics">nar.realtor</a>.
 *   <li>Births of twins and weddings: Centers for Disease Control and Prevention, National Vital Statistics 2022 (31 twins in 1,000
 *       births; 6 weddings a year among 1,000 people), <a href="https://www.cdc.gov/nchs/">cdc.gov/nchs</a>.
 *   <li>Account classes: People's Bank of China, notice 261 of 2016 and notice 392 of 2015 (classes Ⅰ, Ⅱ and Ⅲ exist and what they are for).
 * </ul>
 *
 * <p>Assumed: how often goods come back, how often people refinance, migrate, replace a telephone or lend one; who shops with whom; the hours
 * of the day; who deals with whom elsewhere, and that companies' margins lie within ten per cent; the shares of shops, landlords, wholesalers and the like among companies; everything about class Ⅱ and Ⅲ accounts but their
 * existence.
 */
@NullMarked
package io.skein.simulation.life;

import org.jspecify.annotations.NullMarked;
