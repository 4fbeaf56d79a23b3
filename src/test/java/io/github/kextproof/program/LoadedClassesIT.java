package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.ManyResults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that only says something does not start what it would drive Macs with: that would take longer than saying it. */
class LoadedClassesIT {
    private static final Pattern CLASS = Pattern.compile("^(?:\\[[^]]*])+ (\\S+) source: ", Pattern.MULTILINE);
    private static final List<String> WHAT_DRIVES_MACS = List.of(
            "net.schmizz.",
            "com.hierynomus.",
            "org.bouncycastle.",
            "org.junit.",
            "org.apache.sshd.",
            "org.testcontainers.",
            "com.github.dockerjava.",
            "io.qameta.allure.");
    private static final List<String> WHAT_READS_DOCUMENTS =
            List.of("com.fasterxml.jackson.", "com.networknt.", "org.yaml.");

    @TempDir
    private Path directory;

    @Test
    void help_needs_no_library_but_that_of_the_command_line() throws Exception {
        List<String> loaded = loaded("--help");

        assertThat(loaded).contains("picocli.CommandLine");
        assertThat(of(loaded, WHAT_DRIVES_MACS)).isEmpty();
        assertThat(of(loaded, WHAT_READS_DOCUMENTS)).isEmpty();
    }

    @Test
    void a_decision_needs_nothing_that_drives_macs() throws Exception {
        ManyResults.write(Files.createDirectory(directory.resolve("results")), 3);
        String policy = Path.of("vms", "commit-gate.yaml").toAbsolutePath().toString();

        List<String> loaded = loaded("gate", "results", "--policy", policy);

        assertThat(loaded)
                .contains("com.fasterxml.jackson.core.JsonFactory", "io.github.kextproof.gate.decision.DecisionTable");
        assertThat(of(loaded, WHAT_DRIVES_MACS)).isEmpty();
    }

    private List<String> loaded(String... arguments) throws Exception {
        List<String> options = List.of("-Xlog:class+load:file=classes.txt");
        Program.run(directory, Map.of(), Program.command(options, arguments));
        return CLASS.matcher(Files.readString(directory.resolve("classes.txt")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> of(List<String> loaded, List<String> libraries) {
        return loaded.stream()
                .filter(name -> libraries.stream().anyMatch(name::startsWith))
                .toList();
    }
}
