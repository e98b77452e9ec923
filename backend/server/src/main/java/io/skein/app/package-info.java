// SPDX-License-Identifier: Apache-2.0
/**
 * The program itself: the command line, the state directory, and the wiring of server, stores and local Neo4j.
 *
 * <p>Each command is one file named after it. A new command is one class with {@code @Command} and one line in
 * {@link io.skein.app.Skein}. A command that needs the stores takes {@link io.skein.app.StoreOptions} as a mixin and opens a
 * {@link io.skein.app.LocalEnvironment} from it. Commands print through the writers of their {@code CommandSpec}, throw what
 * goes wrong, and leave it to {@link io.skein.app.ErrorLine} to say it in one line.
 */
@NullMarked
package io.skein.app;

import org.jspecify.annotations.NullMarked;
