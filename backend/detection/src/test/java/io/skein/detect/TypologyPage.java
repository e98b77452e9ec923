// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The printed parts of a typology's page. Prose is written by hand; what stands between two marks is printed from the
 * descriptor. A part whose marks are missing is put at the end of the page.
 */
final class TypologyPage {

    private static final String PRINTED = ": kept equal to the descriptor by TypologyPagesTest -->\n";

    private final DetectorDescriptor detector;

    TypologyPage(DetectorDescriptor detector) {
        this.detector = detector;
    }

    /** {@return a page for a typology about which nobody has written yet} */
    String bare() {
        return "# " + detector.name().english() + " (" + detector.name().chinese() + ")\n\n"
                + detector.summary().english() + "\n";
    }

    /** {@return the page with its printed parts as they should be} */
    String printed(String page) {
        String part = replaced(page, "parameters", "## Parameters", parameters(ENGLISH));
        part = replaced(part, "indicators", "## Indicators and score", indicators(ENGLISH));
        return replaced(
                part,
                "chinese",
                "## 中文",
                detector.name().chinese() + "：" + detector.summary().chinese() + "\n\n" + parameters(CHINESE) + "\n"
                        + indicators(CHINESE));
    }

    /** {@return the line of the typology in the list of all} */
    String entry() {
        return "| [%s](%s.md) | %s | `%s` | %s | %s |\n"
                .formatted(
                        detector.name().english(),
                        detector.id(),
                        detector.name().chinese(),
                        detector.id(),
                        detector.summary().english(),
                        detector.summary().chinese());
    }

    private String replaced(String page, String part, String heading, String text) {
        String begin = "<!-- " + part + " of " + detector.id() + PRINTED;
        String end = "<!-- end of " + part + " -->";
        if (!page.contains(begin)) {
            return page.stripTrailing() + "\n\n" + heading + "\n\n" + begin + text + end + "\n";
        }
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + text + page.substring(page.indexOf(end, from));
    }

    private String parameters(Words words) {
        return words.parameterHead()
                + detector.parameters().stream()
                        .map(each -> "| `%s` | %s | %s | %s | %s |\n"
                                .formatted(
                                        each.name(),
                                        each.defaultValue(),
                                        range(each, words),
                                        each.type() == ParameterDescriptor.Type.DURATION
                                                ? words.duration()
                                                : words.of()
                                                        .apply(Unit.of(each.unit())
                                                                .text()),
                                        words.of().apply(each.help())))
                        .collect(Collectors.joining());
    }

    private static String range(ParameterDescriptor parameter, Words words) {
        return parameter.choices().isEmpty()
                ? parameter.min() + " " + words.to() + " " + parameter.max()
                : String.join(", ", parameter.choices());
    }

    private String indicators(Words words) {
        return words.indicatorHead()
                + detector.indicators().stream()
                        .map(each -> "| `%s` | %s | %s |\n"
                                .formatted(
                                        each.name(),
                                        words.of().apply(Unit.of(each.unit()).text()),
                                        words.of().apply(each.label())))
                        .collect(Collectors.joining());
    }

    private static final Words ENGLISH = new Words(
            LocalizedText::english,
            "| Parameter | Default | Range | Unit | What it does |\n|---|---|---|---|---|\n",
            "| Indicator | Unit | What it measures |\n|---|---|---|\n",
            "to",
            "ISO 8601 duration");

    private static final Words CHINESE = new Words(
            LocalizedText::chinese,
            "| 参数 | 默认值 | 范围 | 单位 | 作用 |\n|---|---|---|---|---|\n",
            "| 指标 | 单位 | 含义 |\n|---|---|---|\n",
            "至",
            "ISO 8601 时长");

    /** How a table speaks. */
    private record Words(
            Function<LocalizedText, String> of,
            String parameterHead,
            String indicatorHead,
            String to,
            String duration) {}
}
