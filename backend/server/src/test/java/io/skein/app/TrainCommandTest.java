// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainCommandTest {

    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final int PEOPLE = 200;
    private static final int MINUTES = 30 * 1_440;

    private Path folder = Path.of("");
    private Path data = Path.of("");
    private Path labels = Path.of("");

    @BeforeAll
    void writesABankWithGatherers(@TempDir Path temporary) throws IOException {
        folder = temporary;
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder transfers =
                new StringBuilder("transfer_id,from_account_id,to_account_id,at,amount,currency,channel\n");
        StringBuilder decided = new StringBuilder("transfer_id,label\n");
        for (int number = 0; number < 2_500; number++) {
            row(transfers, "n" + number, person(random), person(random), random.nextInt(MINUTES), random);
            decided.append('n').append(number).append(",0\n");
        }
        for (int gathering = 0; gathering < 20; gathering++) {
            String gatherer = person(random);
            for (int payer = 0; payer < 9; payer++) {
                String id = "g" + gathering + "-" + payer;
                row(transfers, id, person(random), gatherer, gathering * MINUTES / 20 + random.nextInt(240), random);
                decided.append(id).append(",1\n");
            }
        }
        data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("transfers.csv"), transfers);
        labels = Files.writeString(folder.resolve("labels.csv"), decided);
    }

    @Test
    void trainsAModelAndComparesItWithAnother() throws IOException {
        Path champion = folder.resolve("champion");
        Path challenger = folder.resolve("challenger");
        CommandLineRun raw = train(champion, "--features", "raw");
        CommandLineRun graph = train(challenger, "--without", "channel");
        assertThat(raw.exitCode()).as(raw.err()).isEqualTo(ExitCode.DONE);
        assertThat(graph.exitCode()).as(graph.err()).isEqualTo(ExitCode.DONE);
        assertThat(graph.out()).contains("features of 2,680 transfers", "test        PR-AUC", "wrote ");
        String model = Files.readString(challenger.resolve("model.json"));
        assertThat(model)
                .contains("\"delay\":\"PT0S\"", "\"validationFrom\"", "\"dataSha256\"")
                .doesNotContain("channel");
        CommandLineRun compared = CommandLineRun.of(
                "train",
                "compare",
                "--champion",
                champion.toString(),
                "--challenger",
                challenger.toString(),
                "--labels",
                labels.toString(),
                data.toString());
        assertThat(compared.exitCode()).as(compared.err()).isEqualTo(ExitCode.DONE);
        assertThat(compared.out()).contains("champion    boost-", "challenger  boost-", "most suspicious of each");
    }

    @Test
    void writesTheSameModelForTheSameSeed() throws IOException {
        Path one = folder.resolve("one");
        Path again = folder.resolve("again");
        train(one, "--features", "window", "--rounds", "20");
        train(again, "--features", "window", "--rounds", "20");
        assertThat(trees(one)).isEqualTo(trees(again));
    }

    @Test
    void saysHowFarFiguresSpreadBetweenSeedsAndWhatCarriesTheModel() throws IOException {
        Path out = folder.resolve("repeated");

        CommandLineRun run = train(out, "--rounds", "15", "--compare-features", "--repeat", "2");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        String features = Files.readString(out.resolve("features.md"));
        assertThat(features).contains("| PR-AUC, mean of 2 | least to greatest |", "| + graph (84) | with |");
        double[] spread = Pattern.compile("\\+ graph \\(84\\) \\| with \\| ([0-9.]+) \\| ([0-9.]+) to ([0-9.]+) \\|")
                .matcher(features)
                .results()
                .findFirst()
                .map(found -> new double[] {number(found, 2), number(found, 1), number(found, 3)})
                .orElseThrow();
        assertThat(spread).isSorted();
        assertThat(spread[0]).isLessThan(spread[2]);
        List<String> carriers = features.lines()
                .filter(line -> line.matches(".*\\d\\.\\d % \\|"))
                .toList();
        assertThat(carriers).hasSize(15);
        assertThat(train(out, "--compare-features", "--repeat", "0").err())
                .contains("--repeat must be 1 to 100, was 0");
    }

    private static double number(MatchResult found, int group) {
        return Double.parseDouble(found.group(group));
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThat(CommandLineRun.of("train", data.toString()).err()).contains("missing --out DIR");
        assertThat(CommandLineRun.of(
                                "train",
                                data.toString(),
                                "--out",
                                folder.resolve("x").toString())
                        .err())
                .contains("holds no file of answers");
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "transfer_id,label\nn1,maybe\n");
        assertThat(CommandLineRun.of(
                                "train",
                                data.toString(),
                                "--labels",
                                wrong.toString(),
                                "--out",
                                folder.resolve("x").toString())
                        .err())
                .contains("line 2: label must be 1 or 0, was 'maybe'");
    }

    private CommandLineRun train(Path out, String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {"train", data.toString(), "--labels", labels.toString(), "--out", out.toString()},
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return CommandLineRun.of(arguments);
    }

    private static String trees(Path model) throws IOException {
        String text = Files.readString(model.resolve("model.json"));
        return text.substring(text.indexOf("\"threshold\""));
    }

    private static String person(SplittableRandom random) {
        return "p" + random.nextInt(PEOPLE);
    }

    private static void row(
            StringBuilder rows, String id, String from, String to, int minute, SplittableRandom random) {
        rows.append(String.join(
                        ",",
                        id,
                        from,
                        to,
                        BEGIN.plus(Duration.ofMinutes(minute)).toString(),
                        10 + random.nextInt(990) + ".00",
                        "USD",
                        "ACH"))
                .append('\n');
    }
}
