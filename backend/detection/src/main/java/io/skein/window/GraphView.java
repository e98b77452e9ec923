// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

/**
 * All a detector sees. Nothing in here knows a label or a planted pattern.
 *
 * @param transfers accounts and transfers of the window
 * @param identities who is known by what, as of the same watermark
 * @param rates conversion into the run's base currency
 */
public record GraphView(TransferWindow transfers, IdentityGraph identities, RateTable rates) {}
