package io.github.kextproof.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.decision.DecisionTable;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.evidence.EvidenceReader;
import io.github.kextproof.gate.policy.PolicyReader;
import io.github.kextproof.gate.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What release-gate.md says that the gate prints is what it prints. */
class WorkedExamplesTest {
    private static final Path GUIDE = Path.of("src/site/markdown/release-gate.md");
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Pattern EXAMPLE =
            Pattern.compile("### (\\d+\\. [^\\n]+)\\n(?:(?!### )[\\s\\S])*?```yaml\\n([\\s\\S]*?)```\\n"
                    + "(?:```baseline\\n([\\s\\S]*?)```\\n)?```results\\n([\\s\\S]*?)```\\n```text\\n([\\s\\S]*?)```");

    @TempDir
    private Path directory;

    record Example(String title, String policy, Optional<String> baseline, String results, String printed) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Example> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(GUIDE)).results().map(WorkedExamplesTest::example);
    }

    private static Example example(MatchResult found) {
        return new Example(
                found.group(1), found.group(2), Optional.ofNullable(found.group(3)), found.group(4), found.group(5));
    }

    @Test
    void there_are_ten() throws IOException {
        assertThat(examples()).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_gate_prints_what_the_guide_says(Example example) throws IOException {
        Path policy = Files.writeString(directory.resolve("policy.yaml"), example.policy());
        Optional<Evidence> baseline = example.baseline().map(lines -> evidence("baseline", lines));

        String printed = DecisionTable.of(
                Rules.apply(PolicyReader.read(policy), evidence("results", example.results()), baseline, NOON));

        assertThat(printed.replace(directory + "/", "") + "\n").isEqualTo(example.printed());
    }

    private Evidence evidence(String name, String lines) {
        Path results = directory.resolve(name);
        ResultLines.write(lines, results, NOON);
        return EvidenceReader.read(List.of(results));
    }
}
