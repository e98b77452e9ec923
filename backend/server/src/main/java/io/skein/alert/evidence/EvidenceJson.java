// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.evidence;

import io.skein.detect.AccountFlow;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.Listing;
import io.skein.detect.SharedIdentifier;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.WatchList;

/**
 * The one serialisation of evidence. Every change of it raises {@link EvidenceBundle#FORMAT}, but for members that are absent where there is
 * nothing to say: a text without them has the bytes it always had.
 */
final class EvidenceJson {

    private EvidenceJson() {}

    static void write(CanonicalJson json, EvidenceBundle bundle) {
        json.object(() -> {
            json.name("format").number(EvidenceBundle.FORMAT);
            writeDerivation(json.name("derivation"), bundle.derivation());
            writeFinding(json.name("finding"), bundle.finding());
        });
    }

    private static void writeDerivation(CanonicalJson json, Derivation derivation) {
        json.object(() -> {
            json.name("parameters")
                    .object(() -> derivation
                            .parameters()
                            .byName()
                            .forEach((name, value) -> json.name(name).text(value)));
            json.name("dataWatermark").text(derivation.dataWatermark().toString());
            writeWindow(json.name("window"), derivation.window());
            writeCurrency(json.name("baseCurrency"), derivation.baseCurrency());
            json.name("rates").array(derivation.rates(), EvidenceJson::writeRate);
            json.name("maxFindings").number(derivation.maxFindings());
            json.name("maxWork").number(derivation.maxWork());
            json.name("scoreModel").text(derivation.scoreModel());
            if (!derivation.watchLists().isEmpty()) {
                json.name("watchLists").array(derivation.watchLists(), EvidenceJson::writeWatchList);
            }
        });
    }

    private static void writeRate(CanonicalJson json, Derivation.Rate rate) {
        json.object(() -> {
            json.name("day").text(rate.day().toString());
            writeCurrency(json.name("currency"), rate.currency());
            json.name("baseUnitsPerUnit").number(rate.baseUnitsPerUnit());
        });
    }

    static void writeFinding(CanonicalJson json, Finding finding) {
        json.object(() -> {
            json.name("detectorId").text(finding.detectorId());
            json.name("detectorVersion").number(finding.detectorVersion());
            json.name("key").text(finding.key());
            json.name("accountIds").texts(finding.subject().accountIds());
            json.name("customerIds").texts(finding.subject().customerIds());
            writeWindow(json.name("window"), finding.window());
            json.name("transfers").array(finding.evidence().transfers(), EvidenceJson::writeTransfer);
            json.name("flows").array(finding.evidence().flows(), EvidenceJson::writeFlow);
            json.name("identifiers").array(finding.evidence().identifiers(), EvidenceJson::writeIdentifier);
            if (!finding.evidence().listings().isEmpty()) {
                json.name("listings").array(finding.evidence().listings(), EvidenceJson::writeListing);
            }
            json.name("indicators").array(finding.indicators(), EvidenceJson::writeIndicator);
            json.name("truncation").orNull(finding.truncation(), cut -> TruncationJson.write(json, cut));
        });
    }

    private static void writeWindow(CanonicalJson json, TimeWindow window) {
        json.object(() -> json.name("from")
                .text(window.from().toString())
                .name("to")
                .text(window.to().toString()));
    }

    private static void writeTransfer(CanonicalJson json, Transfer transfer) {
        json.object(() -> {
            json.name("id").text(transfer.id());
            json.name("fromAccountId").text(transfer.fromAccountId());
            json.name("toAccountId").text(transfer.toAccountId());
            json.name("at").text(transfer.at().toString());
            writeMoney(json.name("paid"), transfer.paid());
            writeMoney(json.name("received"), transfer.received());
            json.name("channel").text(transfer.channel().name());
        });
    }

    private static void writeFlow(CanonicalJson json, AccountFlow flow) {
        json.object(() -> {
            json.name("accountId").text(flow.accountId());
            json.name("in").array(flow.in(), EvidenceJson::writeMoney);
            json.name("out").array(flow.out(), EvidenceJson::writeMoney);
            json.name("kept").array(flow.kept(), EvidenceJson::writeMoney);
            json.name("dwell").orNull(flow.dwell(), dwell -> json.text(dwell.toString()));
        });
    }

    private static void writeIdentifier(CanonicalJson json, SharedIdentifier identifier) {
        json.object(() -> {
            json.name("identifierId").text(identifier.identifierId());
            json.name("sort").text(identifier.sort().name());
            json.name("customerIds").texts(identifier.customerIds());
            json.name("degree").number(identifier.degree());
            json.name("weight").number(identifier.weight());
        });
    }

    private static void writeWatchList(CanonicalJson json, WatchList.Reference list) {
        json.object(() -> {
            json.name("name").text(list.name());
            json.name("version").number(list.version());
            json.name("sha256").text(list.sha256());
        });
    }

    private static void writeListing(CanonicalJson json, Listing listing) {
        json.object(() -> {
            json.name("list").text(listing.list());
            json.name("version").number(listing.version());
            json.name("entryId").text(listing.entryId());
            json.name("reason").text(listing.reason());
            json.name("matchedBy").text(listing.matchedBy().name());
            json.name("accountId").text(listing.accountId());
        });
    }

    private static void writeIndicator(CanonicalJson json, Indicator indicator) {
        json.object(() -> {
            json.name("name").text(indicator.name());
            json.name("value").number(indicator.value());
            json.name("transferIds").texts(indicator.transferIds());
            LocalizedJson.write(json.name("note"), indicator.note());
        });
    }

    private static void writeMoney(CanonicalJson json, Money money) {
        json.object(() -> {
            json.name("amount").text(money.major().toPlainString());
            json.name("currency").text(money.currency().code());
        });
    }

    private static void writeCurrency(CanonicalJson json, CurrencyUnit currency) {
        json.text(currency.code());
    }
}
