package io.github.kextproof.cli;

import io.github.kextproof.gate.decision.DecisionMarkdown;
import io.github.kextproof.gate.decision.DecisionPage;
import io.github.kextproof.gate.decision.DecisionRecord;
import io.github.kextproof.gate.decision.DecisionXml;
import io.github.kextproof.gate.decision.Program;
import io.github.kextproof.gate.decision.WholeFile;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.gate.rule.Outcome;
import io.github.kextproof.report.Build;
import io.github.kextproof.report.DecisionLink;
import io.github.kextproof.report.ReportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a decision leaves, as the command line names them. */
final class DecisionFiles {
    private static final String PAGE = "decision.html";

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes the record of the decision: what was decided, on which files, by which policy.")
    private @Nullable Path json;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Writes the decision for the summary page of a CI job.")
    private @Nullable Path markdown;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Writes the decision for CI servers that read JUnit's XML: one test case for each rule.")
    private @Nullable Path junit;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Puts the decision beside the HTML report in this directory, and a link into it.")
    private @Nullable Path report;

    /** Writes one file. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    /** Whether there will be a record, which rests on attachments, too. */
    boolean withRecord() {
        return json != null;
    }

    boolean any() {
        return Stream.of(json, markdown, junit, report).anyMatch(Objects::nonNull);
    }

    void writes(Spoiling all) {
        all.writes("--json", json).writes("--markdown", markdown).writes("--junit", junit);
    }

    /** The option for which somebody wants standard output. */
    Optional<String> dashes() {
        Map<String, @Nullable Path> files = new LinkedHashMap<>();
        files.put("--json", json);
        files.put("--markdown", markdown);
        files.put("--junit", junit);
        return files.entrySet().stream()
                .filter(file -> String.valueOf(file.getValue()).equals("-"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** @throws ReportException if there is no report to link from */
    void mustHaveTheirPlaces() {
        if (report != null) {
            var unused = DecisionLink.in(report);
        }
    }

    /**
     * Writes them all, as far as that can be done.
     *
     * @return what is wrong with each that cannot be written, and what to do
     */
    List<String> write(Decision decision, Optional<Evidence> baseline) {
        List<String> complaints = new ArrayList<>();
        Path record = json;
        if (record != null) {
            Program program = new Program(Version.number(), Build.COMMIT);
            write(record, () -> DecisionRecord.write(record, decision, program, baseline))
                    .ifPresent(complaints::add);
        }
        if (markdown != null) {
            write(markdown, DecisionMarkdown.of(decision)).ifPresent(complaints::add);
        }
        if (junit != null) {
            write(junit, DecisionXml.of(decision)).ifPresent(complaints::add);
        }
        if (report != null) {
            link(report, decision).ifPresent(complaints::add);
        }
        return complaints;
    }

    private static Optional<String> link(Path report, Decision decision) {
        Optional<String> complaint = write(report.resolve(PAGE), DecisionPage.of(decision, "index.html"));
        if (complaint.isPresent()) {
            return complaint;
        }
        try {
            DecisionLink.in(report).put(decision.outcome().shown(), decision.outcome() == Outcome.GO, PAGE);
            return Optional.empty();
        } catch (ReportException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> write(Path file, String text) {
        return write(file, () -> WholeFile.write(file, text));
    }

    private static Optional<String> write(Path file, Writing writing) {
        try {
            writing.run();
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of(file + ": cannot be written: " + unwritable
                    + "\n  perhaps    name another file, or make room; what was decided stands above");
        }
    }
}
