// SPDX-License-Identifier: Apache-2.0
/**
 * Chains of moved money: transfers of which each passes on what the one before brought, found by {@link
 * io.skein.detect.chain.ChainForest} in one pass over the links of a {@link io.skein.detect.money.FlowLedger}. Shared by all detectors that follow
 * money over several hops, so that none has the walk of its own.
 */
@NullMarked
package io.skein.detect.chain;

import org.jspecify.annotations.NullMarked;
