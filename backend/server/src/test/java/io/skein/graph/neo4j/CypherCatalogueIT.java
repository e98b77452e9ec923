// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.cypher.CypherCatalogue;
import io.skein.cypher.CypherHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.GqlStatusObject;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;

class CypherCatalogueIT {

    @RegisterExtension
    static final EmptyGraph GRAPH = new EmptyGraph();

    @ParameterizedTest
    @EnumSource
    void isUnderstoodByNeo4jWithoutComplaint(CypherCatalogue entry) {
        try (Session session = EmptyGraph.driver().session()) {
            ResultSummary summary = session.run("EXPLAIN " + entry.text(), sample(session, entry))
                    .consume();
            assertThat(summary.queryPlan()).isPresent();
            assertThat(summary.gqlStatusObjects())
                    .filteredOn(GqlNotification.class::isInstance)
                    .extracting(GqlStatusObject::statusDescription)
                    // the shared graph may lack a name before the first fact that has it; Schema knows them all
                    .filteredOn(text -> !text.contains("does not exist"))
                    // a statement that says so in its header may use what is deprecated
                    .filteredOn(text -> !text.contains("id is deprecated")
                            || !entry.file().header().source().contains("id()"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void returnsTheColumnsOfItsHeaderInOrder(CypherCatalogue entry) {
        try (Session session = EmptyGraph.driver().session()) {
            Result result = session.run("EXPLAIN " + entry.text(), sample(session, entry));
            assertThat(result.keys())
                    .isEqualTo(entry.file().header().returns().stream()
                            .map(CypherHeader.Field::name)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void seeksTheElementsItIsGiven(CypherCatalogue entry) {
        if (!entry.file().header().index().contains("(id")) {
            return;
        }
        try (Session session = EmptyGraph.driver().session()) {
            Plan plan = session.run("EXPLAIN " + entry.text(), sample(session, entry))
                    .consume()
                    .queryPlan()
                    .orElseThrow();
            assertThat(operators(plan)).noneMatch(name -> name.contains("Scan"));
        }
    }

    private static List<String> operators(Plan plan) {
        List<String> names = new ArrayList<>(List.of(plan.operatorType()));
        plan.children().forEach(child -> names.addAll(operators(child)));
        return names;
    }

    private static Map<String, Object> sample(Session session, CypherCatalogue entry) {
        Record row = session.run("RETURN " + entry.file().header().sample() + " AS sample")
                .single();
        return new LinkedHashMap<>(row.get("sample").asMap());
    }
}
