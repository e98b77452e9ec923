// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.detect.AccountFlow;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.Listing;
import io.skein.detect.ParameterValues;
import io.skein.detect.SharedIdentifier;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.ErrorCode;
import io.skein.model.ListKey;
import io.skein.model.Money;
import io.skein.model.PlatformException;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.WatchList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads evidence back from its canonical text. */
final class EvidenceParser {

    private EvidenceParser() {}

    static EvidenceBundle read(String text) {
        try {
            JsonNode root = StoredJson.read(text);
            int format = root.path("format").asInt();
            if (format < 1 || format > EvidenceBundle.FORMAT) {
                throw new IllegalArgumentException(
                        "its format is " + root.path("format") + ", known are 1 to " + EvidenceBundle.FORMAT);
            }
            return new EvidenceBundle(finding(root.get("finding")), derivation(root.get("derivation")));
        } catch (IllegalArgumentException | NullPointerException broken) {
            throw new PlatformException(
                    ErrorCode.INTERNAL, "stored evidence cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static Derivation derivation(JsonNode node) {
        Map<String, String> parameters = new TreeMap<>();
        node.get("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        return new Derivation(
                new ParameterValues(parameters),
                Instant.parse(node.get("dataWatermark").asText()),
                window(node.get("window")),
                CurrencyUnit.of(node.get("baseCurrency").asText()),
                StoredJson.list(node.get("rates"), EvidenceParser::rate),
                node.get("maxFindings").asInt(),
                node.get("maxWork").asLong(),
                node.get("scoreModel").asText(),
                ifPresent(node, "watchLists", EvidenceParser::watchList));
    }

    private static <T> List<T> ifPresent(JsonNode node, String member, Function<JsonNode, T> reader) {
        return node.has(member) ? StoredJson.list(node.get(member), reader) : List.of();
    }

    private static WatchList.Reference watchList(JsonNode node) {
        return new WatchList.Reference(
                node.get("name").asText(),
                node.get("version").asInt(),
                node.get("sha256").asText());
    }

    private static Listing listing(JsonNode node) {
        return new Listing(
                node.get("list").asText(),
                node.get("version").asInt(),
                node.get("entryId").asText(),
                node.get("reason").asText(),
                ListKey.Kind.valueOf(node.get("matchedBy").asText()),
                node.get("accountId").asText());
    }

    private static Derivation.Rate rate(JsonNode node) {
        return new Derivation.Rate(
                LocalDate.parse(node.get("day").asText()),
                CurrencyUnit.of(node.get("currency").asText()),
                node.get("baseUnitsPerUnit").asDouble());
    }

    private static Finding finding(JsonNode node) {
        return new Finding(
                node.get("detectorId").asText(),
                node.get("detectorVersion").asInt(),
                node.get("key").asText(),
                new Finding.Subject(
                        StoredJson.texts(node.get("accountIds")), StoredJson.texts(node.get("customerIds"))),
                new Finding.FindingEvidence(
                        StoredJson.list(node.get("transfers"), EvidenceParser::transfer),
                        StoredJson.list(node.get("flows"), EvidenceParser::flow),
                        StoredJson.list(node.get("identifiers"), EvidenceParser::identifier),
                        ifPresent(node, "listings", EvidenceParser::listing)),
                window(node.get("window")),
                StoredJson.list(node.get("indicators"), EvidenceParser::indicator),
                node.get("truncation").isNull() ? null : TruncationJson.read(node.get("truncation")));
    }

    private static TimeWindow window(JsonNode node) {
        return new TimeWindow(
                Instant.parse(node.get("from").asText()),
                Instant.parse(node.get("to").asText()));
    }

    private static Transfer transfer(JsonNode node) {
        return new Transfer(
                node.get("id").asText(),
                node.get("fromAccountId").asText(),
                node.get("toAccountId").asText(),
                Instant.parse(node.get("at").asText()),
                money(node.get("paid")),
                money(node.get("received")),
                Channel.valueOf(node.get("channel").asText()),
                null);
    }

    private static AccountFlow flow(JsonNode node) {
        return new AccountFlow(
                node.get("accountId").asText(),
                StoredJson.list(node.get("in"), EvidenceParser::money),
                StoredJson.list(node.get("out"), EvidenceParser::money),
                StoredJson.list(node.get("kept"), EvidenceParser::money),
                node.get("dwell").isNull()
                        ? null
                        : Duration.parse(node.get("dwell").asText()));
    }

    private static SharedIdentifier identifier(JsonNode node) {
        return new SharedIdentifier(
                node.get("identifierId").asText(),
                Sort.valueOf(node.get("sort").asText()),
                StoredJson.texts(node.get("customerIds")),
                node.get("degree").asInt(),
                node.get("weight").asDouble());
    }

    private static Indicator indicator(JsonNode node) {
        return new Indicator(
                node.get("name").asText(),
                node.get("value").asDouble(),
                StoredJson.texts(node.get("transferIds")),
                LocalizedJson.read(node.get("note")));
    }

    private static Money money(JsonNode node) {
        return Money.parse(
                node.get("amount").asText(),
                CurrencyUnit.of(node.get("currency").asText()));
    }
}
