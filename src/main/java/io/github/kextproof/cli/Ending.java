package io.github.kextproof.cli;

import io.github.kextproof.report.HtmlReport;
import io.github.kextproof.report.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a run: what it says, what it leaves, and what it exits with. */
final class Ending {
    private final Summary summary;
    private final List<String> complaints;
    private final List<String> unusedScript;

    /**
     * @param complaints what went wrong beside the journeys
     * @param unusedScript what to know of the inventory, though nothing went wrong
     */
    Ending(Summary summary, List<String> complaints, List<String> unusedScript) {
        this.summary = summary;
        this.unusedScript = List.copyOf(unusedScript);
        this.complaints = List.copyOf(complaints);
    }

    void print(PrintWriter out, PrintWriter err) {
        out.println();
        out.println(summary.text());
        out.flush();
        complaints.forEach(complaint -> err.println("kextproof: " + complaint + "\n  owner      harness"));
        unusedScript.forEach(err::println);
    }

    void writeFiles(PrintWriter out, Path results, @Nullable Path report, @Nullable Path json) throws IOException {
        if (json != null) {
            Path parent = json.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(json, summary.json());
            out.println("json     " + json);
        }
        out.println("results  " + results);
        if (report != null) {
            out.println("report   " + HtmlReport.write(results, report));
        }
    }

    /** A product failure outranks a complaint; a complaint outranks all that is well. */
    int exitCode() {
        int code = summary.exitCode();
        boolean well = code == ExitCode.ALL_WELL.code() || code == ExitCode.NOTHING_EVALUATED.code();
        return well && !complaints.isEmpty() ? ExitCode.TROUBLE.code() : code;
    }
}
