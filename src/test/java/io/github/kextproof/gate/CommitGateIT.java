package io.github.kextproof.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kextproof.gate.evidence.EvidenceReader;
import io.github.kextproof.gate.policy.Policy;
import io.github.kextproof.gate.policy.PolicyReader;
import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.gate.rule.Outcome;
import io.github.kextproof.gate.rule.Rules;
import io.github.kextproof.gate.rule.Ruling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commit gate over what the suites have just written about the stub Macs, whole and then with one thing changed. */
class CommitGateIT {
    private static final Path RESULTS =
            Path.of(System.getProperty("kextproof.results", "target/allure-results-of-suites"));
    private static final Policy POLICY = PolicyReader.read(Path.of("vms/commit-gate.yaml"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    /** A required result, with what a line about it must hold. */
    record Required(String file, String name, String scenario, String macos, String locale) {
        static Required of(Path file) {
            ObjectNode result = read(file);
            return new Required(
                    file.getFileName().toString(),
                    result.path("fullName").asText(),
                    label(result, "suite"),
                    label(result, "macos"),
                    label(result, "locale"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Required> required() throws IOException {
        return results(RESULTS).stream()
                .filter(file -> read(file).path("status").asText().equals("passed"))
                .map(Required::of);
    }

    @BeforeEach
    void copyTheResults() throws IOException {
        for (Path file : results(RESULTS)) {
            Files.copy(file, directory.resolve(file.getFileName()));
        }
    }

    @Test
    void twelve_results_are_required() throws IOException {
        assertThat(required()).hasSize(12);
    }

    @Test
    void the_run_of_the_stub_macs_is_a_go() {
        Decision decision = decide();

        assertThat(decision.rulings()).allMatch(Ruling::met);
        assertThat(decision.outcome()).isEqualTo(Outcome.GO);
    }

    @ParameterizedTest
    @MethodSource("required")
    void a_deleted_result_is_missed(Required required) throws IOException {
        Files.delete(directory.resolve(required.file()));

        assertThat(unmet("require"))
                .singleElement()
                .satisfies(ruling ->
                        assertThat(ruling.wanted()).contains(required.scenario(), required.macos(), required.locale()));
    }

    @ParameterizedTest
    @MethodSource("required")
    void a_skipped_result_has_not_passed(Required required) {
        change(required, result -> {
            result.put("status", "skipped");
            result.putObject("statusDetails").put("message", "not today");
        });

        assertThat(unmet("require"))
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.reasons())
                        .anyMatch(reason -> reason.startsWith(required.name() + ": skipped: not today")));
    }

    @ParameterizedTest
    @MethodSource("required")
    void an_old_result_is_not_fresh(Required required) {
        long age = Duration.ofHours(3).toMillis();
        change(
                required,
                result -> result.put("start", result.path("start").asLong() - age)
                        .put("stop", result.path("stop").asLong() - age));

        assertThat(unmet("fresh.maximum_age"))
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.reasons()).anyMatch(reason -> reason.contains(required.name())));
    }

    @ParameterizedTest
    @MethodSource("required")
    void a_second_product_version_is_mixed_evidence(Required required) {
        change(required, result -> relabel(result, "product", "101.23.64"));

        assertThat(unmet("fresh.product_version"))
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.reasons())
                        .anyMatch(reason -> reason.contains("101.23.64") && reason.contains(required.name())));
    }

    @ParameterizedTest
    @MethodSource("required")
    void a_flaky_result_is_named(Required required) {
        change(required, result -> result.putObject("statusDetails").put("flaky", true));

        assertThat(unmet("allow.flaky"))
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.reasons()).anyMatch(reason -> reason.contains(required.name())));
    }

    private List<Ruling> unmet(String rule) {
        Decision decision = decide();
        assertThat(decision.outcome()).isEqualTo(Outcome.NO_GO);
        return decision.rulings().stream()
                .filter(ruling -> !ruling.met() && ruling.rule().equals(rule))
                .toList();
    }

    private Decision decide() {
        return Rules.apply(POLICY, EvidenceReader.read(List.of(directory)), Optional.empty(), Instant.now());
    }

    private void change(Required required, Consumer<ObjectNode> how) {
        Path file = directory.resolve(required.file());
        ObjectNode result = read(file);
        how.accept(result);
        try {
            JSON.writeValue(file.toFile(), result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void relabel(ObjectNode result, String name, String value) {
        result.path("labels").forEach(label -> {
            if (label.path("name").asText().equals(name)) {
                ((ObjectNode) label).put("value", value);
            }
        });
    }

    private static List<Path> results(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            return files.filter(file -> file.toString().endsWith("-result.json"))
                    .sorted()
                    .toList();
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String label(ObjectNode result, String name) {
        return StreamSupport.stream(result.path("labels").spliterator(), false)
                .filter(label -> label.path("name").asText().equals(name))
                .map(label -> label.path("value").asText())
                .findFirst()
                .orElseThrow();
    }
}
