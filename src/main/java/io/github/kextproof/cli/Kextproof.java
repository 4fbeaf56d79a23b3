package io.github.kextproof.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: {@code java -jar kextproof.jar COMMAND}. */
@Command(
        name = "kextproof",
        description = "Proves, over SSH, that Microsoft Defender for Endpoint comes back to full protection after macOS"
                + " refused its kernel extension.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = Kextproof.EXIT_CODES,
        usageHelpAutoWidth = true)
public final class Kextproof implements Runnable {
    static final String EXIT_CODES = "%nExit codes:%n";

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    Kextproof() {}

    /** Runs the program and exits with one of the codes of {@link ExitCode}. */
    public static void main(String[] args) {
        LastWords.expect();
        System.exit(execute(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    static int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine program = new CommandLine(new Kextproof());
        new Commands(args).addTo(program);
        program.setOut(out);
        program.setErr(err);
        program.setExecutionExceptionHandler((thrown, command, parsed) -> unexpected(thrown, err));
        program.setParameterExceptionHandler(Kextproof::misused);
        exitCodes(program);
        return program.execute(args);
    }

    /** Those of most commands; the others say their own. */
    private static void exitCodes(CommandLine program) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(" " + code.code(), code.meaning());
        }
        program.getCommandSpec().usageMessage().exitCodeList(codes);
        program.getSubcommands().values().stream()
                .map(command -> command.getCommandSpec().usageMessage())
                .filter(usage -> usage.exitCodeList().isEmpty())
                .forEach(usage -> usage.exitCodeListHeading(EXIT_CODES).exitCodeList(codes));
    }

    /** One line and where to read on: a page of help would scroll the line away. */
    private static int misused(ParameterException misuse, String[] args) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(misuse.getMessage());
        UnmatchedArgumentException.printSuggestions(misuse, err);
        err.println("  perhaps    " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE_OR_CONFIGURATION.code();
    }

    /** Whatever no command foresaw is our bug; the trace goes with it, since nobody can help without. */
    static int unexpected(Throwable thrown, PrintWriter err) {
        err.println("kextproof: " + thrown);
        err.println("  owner      harness");
        err.println("  perhaps    this is a bug in kextproof: report it with the lines below");
        thrown.printStackTrace(err);
        return ExitCode.TROUBLE.code();
    }

    /** Without a command. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "name a command: run, doctor, lease, stub, report, gate, diff or schema");
    }
}
