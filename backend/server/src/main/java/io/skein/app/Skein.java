// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. Its sub-commands are registered here and nowhere else. */
@Command(
        name = "skein",
        description = "Finds fraud and money laundering in a bank's own graph.",
        mixinStandardHelpOptions = true,
        version = "skein 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        scope = CommandLine.ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        subcommands = {
            DemoCommand.class,
            ScanCommand.class,
            VerifyAlertCommand.class,
            DispositionsCommand.class,
            GenerateCommand.class,
            IngestCommand.class,
            ListCommand.class,
            ServeCommand.class,
            UserCommand.class,
            DoctorCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            TuneCommand.class,
            BenchCommand.class
        })
public final class Skein {

    /** Where the launcher says that the project lies; the working directory without it. */
    static final String HOME_PROPERTY = "skein.home";

    /** {@return the exit code of one command line, after everything it opened is closed} */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Skein());
        commandLine.setOut(out).setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(Skein::explainUsage);
        commandLine.setExecutionExceptionHandler(
                (failure, command, parsed) -> ErrorLine.print(failure, command.getErr()));
        if (arguments.length == 0) {
            commandLine.usage(out);
            return ExitCode.FAILED;
        }
        return commandLine.execute(arguments);
    }

    private static int explainUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("skein: " + ErrorLine.oneLine(failure.getMessage()) + " (see " + name + " --help)");
        return ExitCode.FAILED;
    }

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Whoever logs through java.util.logging writes on the console by default; that belongs to the command.
        LogManager.getLogManager().reset();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(arguments, out, err);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
