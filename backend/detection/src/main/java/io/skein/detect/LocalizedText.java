// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

/**
 * The same words in the two languages of the page.
 *
 * @param english in English
 * @param chinese in simplified Chinese
 */
public record LocalizedText(String english, String chinese) {

    /** No words. */
    public static final LocalizedText NONE = new LocalizedText("", "");

    /** {@return what reads the same in both languages, such as a number with a currency} */
    public static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    /** {@return whether there are no words} */
    public boolean isEmpty() {
        return english.isEmpty() && chinese.isEmpty();
    }
}
