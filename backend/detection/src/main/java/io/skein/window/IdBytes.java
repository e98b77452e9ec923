// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

/**
 * Ids as UTF-8 bytes in one array: the way they lie in files, without a string for each.
 *
 * @param bytes holds all ids
 * @param starts where the id of each row begins; may be longer
 * @param ends where the id of each row ends; may be longer
 */
public record IdBytes(byte[] bytes, int[] starts, int[] ends) {}
