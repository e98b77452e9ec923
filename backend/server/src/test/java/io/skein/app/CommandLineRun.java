// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What one command line printed and returned.
 *
 * @param exitCode what it told the shell
 * @param out its standard output
 * @param err its standard error
 */
record CommandLineRun(int exitCode, String out, String err) {

    static CommandLineRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Skein.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
