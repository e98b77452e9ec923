// SPDX-License-Identifier: Apache-2.0
package io.skein.cypher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One file: header and statement.
 *
 * @param path inside {@code cypher/}
 * @param header parsed comment
 * @param statement text without the header
 */
public record CypherFile(String path, CypherHeader header, String statement) {

    private static final String COMMENT = "//";

    /** {@return the file of that path} */
    static CypherFile load(String path) {
        return parse(path, read(path));
    }

    static String read(String path) {
        try (InputStream stream = CypherFile.class.getResourceAsStream("/cypher/" + path)) {
            return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static CypherFile parse(String path, String text) {
        List<String> head = text.lines()
                .takeWhile(line -> line.startsWith(COMMENT))
                .map(line -> line.substring(COMMENT.length()).strip())
                .toList();
        String statement = String.join("\n", text.lines().skip(head.size()).toList());
        return new CypherFile(path, header(path, head), statement);
    }

    private static CypherHeader header(String path, List<String> head) {
        if (head.size() < 2 || head.get(1).startsWith("@")) {
            throw new IllegalArgumentException(path + " needs its licence and then its purpose in the first two lines");
        }
        return new CypherHeader(
                head.get(1),
                fields(path, head, "@param"),
                fields(path, head, "@returns").stream()
                        .filter(field -> !field.name().equals("nothing"))
                        .toList(),
                single(path, head, "@bounds"),
                single(path, head, "@index"),
                single(path, head, "@source"),
                single(path, head, "@sample"));
    }

    private static List<CypherHeader.Field> fields(String path, List<String> head, String tag) {
        return tagged(head, tag).stream().map(value -> field(path, value)).toList();
    }

    private static CypherHeader.Field field(String path, String value) {
        String[] words = value.split(" ", 3);
        if (words.length < 2 && !value.equals("nothing")) {
            throw new IllegalArgumentException(path + " must give name and type in '" + value + "'");
        }
        return new CypherHeader.Field(words[0], words.length > 1 ? words[1] : "", words.length > 2 ? words[2] : "");
    }

    private static String single(String path, List<String> head, String tag) {
        List<String> values = tagged(head, tag);
        if (values.size() != 1 || values.getFirst().isBlank()) {
            throw new IllegalArgumentException(path + " must have one " + tag + " line, has " + values.size());
        }
        return values.getFirst();
    }

    private static List<String> tagged(List<String> head, String tag) {
        return head.stream()
                .filter(line -> line.startsWith(tag + " "))
                .map(line -> line.substring(tag.length()).strip())
                .toList();
    }
}
