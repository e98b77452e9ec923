// SPDX-License-Identifier: Apache-2.0
package io.skein.cypher;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A numbered change of the graph's constraints, indexes or content. Once released, its file never changes.
 *
 * @param version from 1, without gaps
 * @param description the file name's words
 * @param text the whole file
 */
public record CypherMigration(int version, String description, String text) {

    private static final List<String> FILES = List.of("V0001__constraints_and_indexes.cypher");
    private static final Pattern NAME = Pattern.compile("V(\\d{4})__(\\w+)\\.cypher");

    /** {@return all migrations, in the order in which they apply} */
    public static List<CypherMigration> all() {
        return FILES.stream()
                .map(name -> parse(name, CypherFile.read("migrations/" + name)))
                .toList();
    }

    /**
     * {@return the migration in a file of that name}
     *
     * @throws IllegalArgumentException if the name is not like {@code V0001__what_it_does.cypher}
     */
    public static CypherMigration parse(String fileName, String text) {
        Matcher name = NAME.matcher(fileName);
        if (!name.matches()) {
            throw new IllegalArgumentException(
                    "migration must be named like V0001__what_it_does.cypher, was '" + fileName + "'");
        }
        return new CypherMigration(
                Integer.parseInt(name.group(1)), name.group(2).replace('_', ' '), text);
    }

    /** {@return its statements in order, each to be run in a transaction of its own; a line that ends in ; ends a statement} */
    public List<String> statements() {
        String code = String.join(
                "\n", text.lines().filter(line -> !line.startsWith("//")).toList());
        return Arrays.stream(code.split(";\\s*(\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
