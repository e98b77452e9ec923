// SPDX-License-Identifier: Apache-2.0
package io.skein.learned.jdbc;

import io.skein.alert.evidence.ExplanationJson;
import io.skein.jdbc.Conditions;
import io.skein.jdbc.Database;
import io.skein.learned.ModelVerdict;
import io.skein.learned.ModelVerdictStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Verdicts in PostgreSQL or H2. */
public final class JdbcModelVerdictStore implements ModelVerdictStore {

    private final Database database;

    public JdbcModelVerdictStore(Database database) {
        this.database = database;
    }

    @Override
    public void replace(List<ModelVerdict> verdicts) {
        List<List<?>> rows = new ArrayList<>();
        for (ModelVerdict verdict : verdicts) {
            rows.add(List.of(
                    verdict.alertId(),
                    verdict.modelId(),
                    verdict.score(),
                    verdict.reported(),
                    ExplanationJson.write(verdict.explanation())));
        }
        database.run(session -> {
            session.update("delete from model_verdict", List.of());
            session.batch(
                    "insert into model_verdict (alert_id, model_id, score, is_reported, explanation) values (?, ?, ?, ?, ?)",
                    rows);
        });
    }

    @Override
    public Map<String, ModelVerdict> find(Collection<String> alertIds) {
        return database.call(session -> {
            Map<String, ModelVerdict> found = new HashMap<>();
            for (List<String> chunk : Conditions.chunks(alertIds)) {
                Conditions conditions = new Conditions().andAnyOf("alert_id", chunk);
                session.stream(
                        "select alert_id, model_id, score, is_reported, explanation from model_verdict"
                                + conditions.where(),
                        conditions.parameters(),
                        row -> new ModelVerdict(
                                row.text(1), row.text(2), row.real(3), row.bool(4), ExplanationJson.read(row.text(5))),
                        verdict -> found.put(verdict.alertId(), verdict));
            }
            return found;
        });
    }
}
