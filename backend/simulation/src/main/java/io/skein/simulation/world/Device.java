// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

/**
 * A telephone, computer or branch terminal from which customers log in.
 *
 * @param id the bank's fingerprint of it
 * @param type such as {@code android}
 */
public record Device(String id, String type) {}
