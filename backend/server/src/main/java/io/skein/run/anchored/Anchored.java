// SPDX-License-Identifier: Apache-2.0
package io.skein.run.anchored;

/** Answers questions about one account. */
@FunctionalInterface
public interface Anchored {

    /**
     * {@return the paths}
     *
     * @throws io.skein.model.PlatformException INVALID_INPUT if a parameter is out of its range; LIMIT_EXCEEDED if the graph store
     *     takes too long
     */
    AnchoredAnswer ask(AnchoredQuestion question);
}
