// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import io.skein.exec.MemoryNeed;
import java.util.function.Function;

/**
 * What a detector says of itself before it runs.
 *
 * @param descriptor id, version, parameters and indicators, for forms and documentation
 * @param read makes typed parameters of values by name; an absent value takes its default, and {@code IllegalArgumentException} is thrown if one
 *     is unknown, malformed or out of its range
 * @param write makes values of typed parameters, all of them
 * @param memory heap needed besides the view itself
 * @param <P> the detector's parameters record
 */
public record Declaration<P extends Record>(
        DetectorDescriptor descriptor,
        Function<ParameterValues, P> read,
        Function<P, ParameterValues> write,
        MemoryNeed memory) {}
