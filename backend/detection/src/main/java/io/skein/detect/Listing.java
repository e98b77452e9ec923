// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import io.skein.model.ListKey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An entry of a watch-list that a finding is about.
 *
 * @param list name of the list
 * @param version of the list
 * @param entryId its id there
 * @param reason why it is listed, as the list says; may be empty
 * @param matchedBy what matched; never a name
 * @param accountId the account that it matched
 */
public record Listing(
        String list, int version, String entryId, String reason, ListKey.Kind matchedBy, String accountId) {

    /** By list, entry, account. */
    public static final Comparator<Listing> ORDER = Comparator.comparing(Listing::list)
            .thenComparing(Listing::entryId)
            .thenComparing(Listing::accountId)
            .thenComparing(Listing::matchedBy);

    /** {@return entries in words, each once} */
    public static LocalizedText words(List<Listing> listings) {
        List<LocalizedText> words =
                listings.stream().map(Listing::words).distinct().toList();
        return new LocalizedText(
                words.stream().map(LocalizedText::english).collect(Collectors.joining("; ")),
                words.stream().map(LocalizedText::chinese).collect(Collectors.joining("；")));
    }

    private LocalizedText words() {
        return new LocalizedText(
                "list " + list + " version " + version + ", entry " + entryId + (reason.isEmpty() ? "" : ": " + reason),
                "名单 " + list + " 第 " + version + " 版，条目 " + entryId + (reason.isEmpty() ? "" : "：" + reason));
    }
}
