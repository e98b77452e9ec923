// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import io.skein.detect.ParameterValues;
import io.skein.detect.money.FlowLedger;
import io.skein.exec.Progress;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.TimeWindow;
import io.skein.run.anchored.Anchored;
import io.skein.run.anchored.AnchoredAnswer;
import io.skein.run.anchored.AnchoredAnswer.Engine;
import io.skein.run.anchored.AnchoredQuestion;
import io.skein.run.anchored.AnchoredQuestion.Kind;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Questions about random accounts and about those with most transfers, each asked of both engines. */
public final class AnchoredBench {

    private static final int WARM_UP = 100;
    private static final int HUB_PART = 10;
    private static final double HALF = 0.5;
    private static final double MOST = 0.95;
    private static final double ALL = 1;
    private static final int REPORT_EVERY = 10;

    private final Anchored questions;
    private final TransferWindow window;
    private final Progress progress;
    private final List<Measurement> rows = new ArrayList<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param questions over a graph that holds the window
     * @param window whose accounts are asked about
     * @param progress hears how far it is
     */
    public AnchoredBench(Anchored questions, TransferWindow window, Progress progress) {
        this.questions = questions;
        this.window = window;
        this.progress = progress;
    }

    /**
     * {@return what was measured}
     *
     * @param count how many accounts, a tenth of them those with most transfers
     * @param seed which ones the others are
     * @param data for the title
     */
    public Bench measure(int count, long seed, String data) {
        Machine machine = Machine.here();
        int[] accounts = accounts(count, seed);
        for (Kind kind : Kind.values()) {
            compare(kind, accounts);
        }
        notes.add("%,d transfers, %,d accounts; asked about %,d, of which the %,d with most transfers (up to %,d)"
                .formatted(
                        window.transferCount(),
                        window.accountCount(),
                        accounts.length,
                        Math.min(accounts.length, hubs(count)),
                        FlowLedger.degree(window, accounts[0])));
        notes.add(
                "times of one question with the default parameters over all time, one after the other, answers included;"
                        + " a question that ran into the time limit counts with it");
        notes.add(
                "load of the machine afterwards: %.1f".formatted(Machine.here().load()));
        return new Bench("skein bench anchored on " + data, "questions", machine, rows, ratios, notes);
    }

    private void compare(Kind kind, int[] accounts) {
        Map<Engine, Series> series = new LinkedHashMap<>();
        for (Engine engine : Engine.values()) {
            IntStream.range(0, Math.min(WARM_UP, accounts.length))
                    .forEach(place -> ask(kind, accounts[accounts.length - 1 - place], engine));
            series.put(engine, series(kind, accounts, engine));
        }
        Series kernel = series.get(Engine.KERNEL);
        Series cypher = series.get(Engine.CYPHER);
        if (kernel == null || cypher == null) {
            return;
        }
        ratios.put("p50 of Cypher over kernel, " + name(kind), ratio(cypher, kernel, HALF));
        ratios.put("p95 of Cypher over kernel, " + name(kind), ratio(cypher, kernel, MOST));
        note(kind, kernel, cypher);
    }

    private Series series(Kind kind, int[] accounts, Engine engine) {
        progress.begin(name(kind) + " by " + engine, accounts.length);
        Stopwatch all = Stopwatch.started();
        List<Asked> asked = new ArrayList<>();
        for (int account : accounts) {
            asked.add(ask(kind, account, engine));
            if (asked.size() % REPORT_EVERY == 0) {
                progress.advance(REPORT_EVERY);
            }
        }
        progress.end();
        Series series = new Series(asked);
        String name = name(kind) + " by " + engine;
        rows.add(all.measured(name, accounts.length));
        rows.add(row("  p50", series.percentile(HALF)));
        rows.add(row("  p95", series.percentile(MOST)));
        rows.add(row("  longest", series.percentile(ALL)));
        rows.add(row(
                "  p95 of those with most transfers",
                new Series(asked.subList(0, Math.min(asked.size(), hubs(accounts.length)))).percentile(MOST)));
        return series;
    }

    private Asked ask(Kind kind, int account, Engine engine) {
        TimeWindow interval = window.interval();
        AnchoredQuestion question =
                new AnchoredQuestion(kind, window.accounts().id(account), interval, ParameterValues.DEFAULTS, engine);
        Stopwatch watch = Stopwatch.started();
        try {
            AnchoredAnswer answer = questions.ask(question);
            return new Asked(watch.clock(), answer);
        } catch (PlatformException tooLong) {
            if (tooLong.code() != ErrorCode.LIMIT_EXCEEDED) {
                throw tooLong;
            }
            return new Asked(watch.clock(), null);
        }
    }

    private void note(Kind kind, Series kernel, Series cypher) {
        int compared = 0;
        int equal = 0;
        long paths = 0;
        for (int place = 0; place < kernel.asked.size(); place++) {
            AnchoredAnswer one = kernel.asked.get(place).answer;
            AnchoredAnswer other = cypher.asked.get(place).answer;
            paths += one == null ? 0 : one.paths().size();
            if (one != null
                    && other != null
                    && one.truncations().isEmpty()
                    && other.truncations().isEmpty()) {
                compared++;
                equal += one.paths().equals(other.paths()) ? 1 : 0;
            }
        }
        notes.add("%s: %,d paths; %,d of %,d complete answers equal; cut: kernel %,d, Cypher %,d; over time: Cypher %,d"
                .formatted(name(kind), paths, equal, compared, kernel.cut(), cypher.cut(), cypher.overTime()));
    }

    private int[] accounts(int count, long seed) {
        int most = Math.min(count, window.accountCount());
        Set<Integer> chosen = new LinkedHashSet<>();
        IntStream.range(0, window.accountCount())
                .boxed()
                .sorted(Comparator.comparingLong((Integer account) -> -FlowLedger.degree(window, account)))
                .limit(Math.min(most, hubs(count)))
                .forEach(chosen::add);
        Random random = new Random(seed);
        while (chosen.size() < most) {
            chosen.add(random.nextInt(window.accountCount()));
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int hubs(int count) {
        return Math.max(1, count / HUB_PART);
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case CYCLES -> "cycles";
            case CHAINS -> "chains";
        };
    }

    private static Measurement row(String name, Duration took) {
        return new Measurement(name, 0, took, null);
    }

    private static double ratio(Series one, Series other, double share) {
        return (double) one.percentile(share).toNanos()
                / Math.max(1, other.percentile(share).toNanos());
    }

    /** One question. */
    private record Asked(Duration took, @Nullable AnchoredAnswer answer) {}

    /** All questions of one kind to one engine. */
    private record Series(List<Asked> asked) {

        Duration percentile(double share) {
            long[] nanos = asked.stream()
                    .mapToLong(each -> each.took.toNanos())
                    .sorted()
                    .toArray();
            return Duration.ofNanos(nanos[(int) Math.ceil(share * nanos.length) - 1]);
        }

        long cut() {
            return asked.stream()
                    .filter(each ->
                            each.answer != null && !each.answer.truncations().isEmpty())
                    .count();
        }

        long overTime() {
            return asked.stream().filter(each -> each.answer == null).count();
        }
    }
}
