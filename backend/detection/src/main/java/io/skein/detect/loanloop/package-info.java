// SPDX-License-Identifier: Apache-2.0
/**
 * Loan loops: proceeds of loans repay somebody else's loan, or come back to one who answers for them.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   loan 1 --&gt; straw man 1 --.
 *   loan 2 --&gt; straw man 2 --+--&gt; boss --&gt; loan of the boss          repayment: at least minLoans
 *
 *   loan --&gt; borrower --&gt; guarantor                                    at most maxHops transfers
 * </pre>
 *
 * <p>Which account is a loan is what the data say; a transfer out of it is a disbursement, one into it a repayment. For each repayment its money is followed
 * back, by the ledger and at most {@code maxHops} transfers, to disbursements of other loans ({@link io.skein.detect.chain.MoneyTrails}). Loans of the same
 * party count only with {@code ownLoans}, and never if one bank gave both. For each account of a customer who has a mandate for a loan without owning it,
 * a guarantor as far as the data can tell, its receipts are followed back to disbursements of that loan. Returns to one account with pauses shorter
 * than {@code span} are one matter. It is a finding if it comes to {@code minAmount} and {@code minShare} of those disbursements, and,
 * where a loan is repaid, if it came from at least {@code minLoans} loans or if nothing joined the proceeds on the way: no transfer is more than the
 * one before it.
 *
 * <p>The key is made of the account it came back to and the first return.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + a h / p) besides the ledger, which other detectors share, for n accounts, a returns, h hops and p = 0.01, the least part that is followed; memory
 * 40 to 2,048 bytes a transfer and at most 640 an account; one thread.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Inflow and outflow of one instant are never linked. Findings: most loans first, then largest amount, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>Who refinances openly with the same bank repays an own loan with an own loan of that bank. Who sells a house repays the mortgage with the proceeds
 * of one loan, the buyer's, and of what the buyer pays himself: the price is more than the loan.
 *
 * <h2>Source</h2>
 *
 * <p>FFIEC BSA/AML Examination Manual, Appendix F, red flags of lending (loans secured by others, proceeds that serve another purpose than stated,
 * in our words; <a href="https://bsaaml.ffiec.gov/manual/Appendices/07">link</a>). We differ in following the proceeds by accounting.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>The data have no guarantees: a guarantor is only known who also has a mandate for the loan account. Others are not seen.
 *   <li>Proceeds that rest longer than {@code maxDwell} at one account are no longer followed.
 *   <li>Two who buy from one seller with loans, each within {@code span}, repay the seller's loan with two and alert.
 *   <li>A share of what has no rate cannot be told and is not asked for.
 * </ul>
 */
@NullMarked
package io.skein.detect.loanloop;

import org.jspecify.annotations.NullMarked;
