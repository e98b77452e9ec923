// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

/**
 * The same words in the two languages of the page.
 *
 * @param english in English
 * @param chinese in simplified Chinese
 */
public record LocalizedText(String english, String chinese) {}
