// SPDX-License-Identifier: Apache-2.0
/**
 * Shared-identity rings: customers who claim to be strangers but are known by the same identifiers.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   alice ---- DOCUMENT ---- bob ---- PHONE ---- carol
 *     '-------- DEVICE -------'
 * </pre>
 *
 * <p>Each identifier ties every two customers who use it, with a weight of its sort, demoted by its degree (the number of
 * customers who use it):
 *
 * <pre>
 *   weight = sort weight * (maxDegree + 1 - degree) / (maxDegree - 1)     for 2 &lt;= degree &lt;= maxDegree, else 0
 *
 *   DOCUMENT 0.95   names one person by law; two customers with one document are one person or a forgery
 *   DEVICE   0.70   one telephone or computer is rarely in the hands of strangers, but families and branches share them
 *   PHONE    0.65   families share; numbers are re-issued after some months
 *   EMAIL    0.65   personal as a rule; small firms share one
 *   ADDRESS  0.25   houses hold many households: never enough alone
 * </pre>
 *
 * <p>Identifiers that two customers share strengthen each other as independent witnesses: {@code tie = 1 - product of (1 - weight)}. Two
 * customers are tied if that reaches {@code minTie} and they do not belong together openly: by a declaration (joint owners) or a dwelling, an address of
 * at most {@code maxAtHome} customers. A ring is a connected component of such ties with at least {@code minParties} parties; members who belong
 * together openly are one party.
 *
 * <p>Identifiers with more than {@code maxDegree} users tie nobody. Where members of a ring share one all the same it is listed with weight 0, so
 * that a reader sees that it was seen. The evidence holds the transfers among the accounts of different members, if there are any.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(L d + C + m) for L links, d = {@code maxDegree}, C customers and m transfers; memory about 200 bytes a link plus 100 bytes a tied pair. Pairs are at
 * most L (d - 1) / 2.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Customers and identifiers are taken in the order of their ids, so that nothing depends on the order of the data. Findings: most
 * customers first, then strongest tie, then key. The key is made of the members and the identifiers that tie them: a ring that grows has
 * another key, and holds all the customers of the former one.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A household shares address, telephone and devices, and says so by its address: ties between its people are left out, so that neither the family nor the
 * wife of a mule is in a ring. A company address used by hundreds is above {@code maxDegree}; a tablet in a branch is, too, or demoted. A re-issued number
 * joins two, not three. On generated banks (medium, seeds 21 to 23) nearly all false rings were families: of 20 rings at the former {@code minTie} of 0.8
 * none is false any more, at 0.5 two of 54, and 13 of 13 planted rings are found whole instead of 4.
 *
 * <h2>Source</h2>
 *
 * <p>Typology of synthetic and shared identities as in the FFIEC BSA/AML Examination Manual, Appendix F (<a
 * href="https://bsaaml.ffiec.gov/manual/Appendices/07">link</a>: customers who share an address or telephone without apparent relation), and the
 * rule of combining independent evidence (noisy or; Pearl, Probabilistic Reasoning in Intelligent Systems, 1988). Components by <a
 * href="https://jgrapht.org/javadoc/org.jgrapht.core/org/jgrapht/alg/connectivity/ConnectivityInspector.html">JGraphT</a>.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Weights are judgement, not fitted; identifiers are not independent (one who shares a flat shares more than the address).
 *   <li>Whoever gives one address for up to {@code maxAtHome} false customers looks like a family; synthetic-identity sees what their documents and
 *       telephones have in common. A family in two dwellings that shares a telephone looks like a ring.
 *   <li>Two customers with one document are below {@code minParties}; lower it to two to see them, with couples who share a telephone and a
 *       device beside them.
 *   <li>Two members of a component need not share anything themselves; what ties whom stands in the evidence.
 *   <li>Open ties are left out pair by pair: two couples who share a forged document are in one ring, as two parties.
 *   <li>Time is not looked at: a number re-issued after years ties as well as one in use by both. Amounts without a rate are not in the
 *       mutual amount, and the finding says so.
 *   <li>A finding without transfers has the whole window of the run as its time.
 * </ul>
 */
@NullMarked
package io.skein.detect.sharedidentity;

import org.jspecify.annotations.NullMarked;
