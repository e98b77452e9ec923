// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/** Chinese account class Ⅰ, Ⅱ or Ⅲ (账户分类), each with its own limits. */
public enum AccountClass {
    I,
    II,
    III
}
