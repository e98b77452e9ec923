// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.alert.evidence.CanonicalJson;
import io.skein.alert.evidence.StoredJson;
import java.time.Instant;
import java.util.List;

/**
 * What the latest growth of an alert added.
 *
 * @param at when
 * @param addedTransferIds in the window's order
 * @param addedAccountIds in the order of the pattern
 * @param addedCustomerIds sorted
 * @param previousScore its score before
 */
public record AlertDiff(
        Instant at,
        List<String> addedTransferIds,
        List<String> addedAccountIds,
        List<String> addedCustomerIds,
        double previousScore) {

    public AlertDiff {
        addedTransferIds = List.copyOf(addedTransferIds);
        addedAccountIds = List.copyOf(addedAccountIds);
        addedCustomerIds = List.copyOf(addedCustomerIds);
    }

    /** {@return the diff as one JSON object} */
    public String json() {
        CanonicalJson json = new CanonicalJson();
        return json.object(() -> {
                    json.name("at").text(at.toString());
                    json.name("addedTransferIds").texts(addedTransferIds);
                    json.name("addedAccountIds").texts(addedAccountIds);
                    json.name("addedCustomerIds").texts(addedCustomerIds);
                    json.name("previousScore").number(previousScore);
                })
                .text();
    }

    /** {@return the diff that was written as that text} */
    public static AlertDiff parse(String json) {
        JsonNode node = StoredJson.read(json);
        return new AlertDiff(
                Instant.parse(node.get("at").asText()),
                StoredJson.texts(node.get("addedTransferIds")),
                StoredJson.texts(node.get("addedAccountIds")),
                StoredJson.texts(node.get("addedCustomerIds")),
                node.get("previousScore").asDouble());
    }
}
