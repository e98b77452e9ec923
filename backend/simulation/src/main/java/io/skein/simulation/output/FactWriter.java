// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import java.io.Closeable;

/** Writes facts, and what was planted, in one layout. A planted transfer's truth follows right after the transfer. */
interface FactWriter extends FactSink, TruthSink, Closeable {}
