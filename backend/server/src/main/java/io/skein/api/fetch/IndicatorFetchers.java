// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.skein.api.graphql.FieldFetchers;
import io.skein.detect.LocalizedText;
import io.skein.detect.Unit;
import io.skein.detect.behaviour.Behaviour.Comparison;
import io.skein.detect.behaviour.Measure;
import io.skein.detect.behaviour.Usual;
import io.skein.detect.party.Direction;
import io.skein.indicator.IndicatorQuery;
import io.skein.indicator.IndicatorSet;
import io.skein.indicator.IndicatorSort;
import io.skein.indicator.IndicatorStore;
import io.skein.indicator.Reading;
import io.skein.indicator.Subject;
import io.skein.indicator.SubjectKind;
import io.skein.model.TimeWindow;
import io.skein.paging.KeysetPage;
import io.skein.run.ScanSettings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers what is asked of the indicators of accounts and customers. */
@Singleton
final class IndicatorFetchers implements FieldFetchers {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final IndicatorStore store;
    private final LocalizedText baseCurrency;

    IndicatorFetchers(IndicatorStore store, ScanSettings settings) {
        this.store = store;
        this.baseCurrency = LocalizedText.same(settings.rates().base().code());
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("indicatorReadings", this::page)
                        .dataFetcher(
                                "indicatorRun",
                                field -> store.current().map(RunView::of).orElse(null)));
        wiring.type(
                "Account",
                type -> type.dataFetcher("indicatorReadings", field -> {
                    String id = GraphFetchers.accountOf(field).account().id();
                    return first(field, new Subject(SubjectKind.ACCOUNT, id));
                }));
        wiring.type(
                "Customer",
                type -> type.dataFetcher("indicatorReadings", field -> {
                    String id = GraphFetchers.customerOf(field).customer().id();
                    return first(field, new Subject(SubjectKind.CUSTOMER, id));
                }));
        wiring.type(
                "IndicatorReading",
                type -> type.dataFetcher("node", field -> {
                    ReadingView reading = Objects.requireNonNull(field.<ReadingView>getSource());
                    return PortLoaders.node(
                            field, new NodeKey(NodeKey.labelOf(reading.subject.name()), reading.subjectId));
                }));
    }

    private CompletableFuture<List<ReadingView>> first(DataFetchingEnvironment field, Subject subject) {
        int size = Paging.size(Arguments.of(field));
        return PortLoaders.readings(field, subject)
                .thenApply(found -> found.stream().limit(size).map(this::view).toList());
    }

    private Connection<ReadingView> page(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        Instant asked = arguments.optional("windowFrom", Instant.class);
        Optional<Instant> window =
                asked == null ? store.current().map(set -> set.latestWhole().from()) : Optional.of(asked);
        KeysetPage<Reading> found = window.map(from -> store.page(query(arguments, from), Paging.slice(arguments)))
                .orElseGet(() -> new KeysetPage<>(List.of(), false, false, 0));
        return Connection.of(new KeysetPage<>(
                found.entries().stream()
                        .map(entry -> new KeysetPage.Entry<>(entry.cursor(), view(entry.item())))
                        .toList(),
                found.hasNext(),
                found.hasPrevious(),
                found.total()));
    }

    private static IndicatorQuery query(Arguments arguments, Instant windowFrom) {
        Arguments filter = arguments.object("filter");
        String sort = arguments.optional("sort", String.class);
        return new IndicatorQuery(
                SubjectKind.valueOf(arguments.text("subject")),
                Measure.valueOf(arguments.text("measure")),
                Direction.valueOf(arguments.text("direction")),
                windowFrom,
                sort == null ? IndicatorSort.INCREASE_DESC : IndicatorSort.valueOf(sort),
                new IndicatorQuery.Filter(
                        filter.optional("text", String.class),
                        filter.optional("minValue", Double.class),
                        filter.optional("minOwnPast", Double.class),
                        filter.optional("minPeers", Double.class)));
    }

    private ReadingView view(Reading reading) {
        return new ReadingView(
                reading.subject().kind(),
                reading.subject().id(),
                reading.direction(),
                reading.window().from(),
                reading.window().to(),
                reading.group(),
                reading.history(),
                Arrays.stream(Measure.values())
                        .filter(reading.indicators()::containsKey)
                        .map(measure -> value(
                                measure,
                                Objects.requireNonNull(reading.indicators().get(measure))))
                        .toList());
    }

    private ValueView value(Measure measure, Comparison compared) {
        Usual past = compared.past();
        boolean hasPast = past.count() > 0;
        Unit unit = measure.unit();
        return new ValueView(
                measure,
                measure.label(),
                compared.value(),
                unit.id(),
                unit == Unit.BASE_CURRENCY ? baseCurrency : unit.text(),
                hasPast ? compared.value() - past.median() : null,
                hasPast ? RangeView.of(past, compared.value(), null) : null,
                RangeView.of(
                        compared.peers().usual(),
                        compared.value(),
                        compared.peers().group()));
    }

    /** The schema's {@code IndicatorRun}. */
    public record RunView(
            String runId,
            Instant computedAt,
            double windowHours,
            String baseCurrency,
            Instant dataFrom,
            Instant dataTo,
            List<WindowView> windows) {

        private static RunView of(IndicatorSet set) {
            return new RunView(
                    set.runId(),
                    set.computedAt(),
                    set.length().toMillis() / MILLIS_PER_HOUR,
                    set.baseCurrency(),
                    set.data().from(),
                    set.data().to(),
                    set.windows().stream()
                            .map(window -> WindowView.of(set, window))
                            .toList());
        }
    }

    /** The schema's {@code IndicatorWindow}. */
    public record WindowView(Instant from, Instant to, boolean whole) {

        private static WindowView of(IndicatorSet set, TimeWindow window) {
            return new WindowView(window.from(), window.to(), set.isWhole(window));
        }
    }

    /** The schema's {@code IndicatorReading}, without its node. */
    public record ReadingView(
            SubjectKind subject,
            String subjectId,
            Direction direction,
            Instant from,
            Instant to,
            LocalizedText group,
            long history,
            List<ValueView> values) {}

    /** The schema's {@code IndicatorValue}. */
    public record ValueView(
            Measure measure,
            LocalizedText label,
            double value,
            String unit,
            LocalizedText unitText,
            @Nullable Double increase,
            @Nullable RangeView ownPast,
            RangeView peers) {}

    /** The schema's {@code UsualRange}. */
    public record RangeView(
            double median,
            double spread,
            double greatest,
            int count,
            double deviation,
            @Nullable LocalizedText group) {

        private static RangeView of(Usual usual, double value, @Nullable LocalizedText group) {
            return new RangeView(
                    usual.median(), usual.spread(), usual.greatest(), usual.count(), usual.deviation(value), group);
        }
    }
}
