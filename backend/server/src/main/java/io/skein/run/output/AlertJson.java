// SPDX-License-Identifier: Apache-2.0
package io.skein.run.output;

import io.skein.alert.Alert;
import io.skein.alert.AlertDiff;
import io.skein.alert.AlertDossier;
import io.skein.alert.WorkItem;
import io.skein.alert.evidence.CanonicalJson;
import io.skein.alert.evidence.ExplanationJson;
import io.skein.alert.evidence.LocalizedJson;
import io.skein.detect.LocalizedText;
import io.skein.model.Money;
import java.util.Map;

/** One alert with its evidence and its reasons, as one JSON object. */
final class AlertJson {

    private final Map<String, LocalizedText> namesByTypology;

    AlertJson(Map<String, LocalizedText> namesByTypology) {
        this.namesByTypology = Map.copyOf(namesByTypology);
    }

    String write(Alert alert, WorkItem item, AlertDossier dossier) {
        CanonicalJson json = new CanonicalJson();
        return json.object(() -> {
                    writeAlert(json, alert);
                    json.name("item")
                            .object(() -> json.name("leadId")
                                    .text(item.leadId())
                                    .name("alerts")
                                    .number(item.parts().size()));
                    json.name("explanation").raw(ExplanationJson.write(dossier.explanation()));
                    json.name("evidence").raw(dossier.evidence().canonicalJson());
                    json.name("evidenceSha256").text(dossier.sha256());
                })
                .text();
    }

    private void writeAlert(CanonicalJson json, Alert alert) {
        LocalizedText name =
                namesByTypology.getOrDefault(alert.typology(), new LocalizedText(alert.typology(), alert.typology()));
        json.name("id").text(alert.id());
        json.name("key").text(alert.key());
        json.name("typology").text(alert.typology());
        LocalizedJson.write(json.name("typologyName"), name);
        json.name("status").text(alert.status().name());
        json.name("statusReason").text(alert.statusReason());
        json.name("score").number(alert.score());
        json.name("grade").text(alert.grade().name());
        json.name("headline").text(alert.headline());
        json.name("firstEventAt").text(alert.firstEventAt().toString());
        json.name("lastEventAt").text(alert.lastEventAt().toString());
        json.name("totals").array(alert.totals(), AlertJson::writeMoney);
        json.name("transferCount").number(alert.transferCount());
        json.name("accountIds").texts(alert.accountIds());
        json.name("customerIds").texts(alert.customerIds());
        json.name("createdAt").text(alert.createdAt().toString());
        json.name("updatedAt").text(alert.updatedAt().toString());
        json.name("version").number(alert.version());
        json.name("diff").orNull(alert.diff(), (AlertDiff diff) -> json.raw(diff.json()));
        json.name("lastRunId").text(alert.lastRunId());
    }

    private static void writeMoney(CanonicalJson json, Money money) {
        json.object(() -> json.name("amount")
                .text(money.major().toPlainString())
                .name("currency")
                .text(money.currency().code()));
    }
}
