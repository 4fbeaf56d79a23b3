package io.github.kextproof.gate.decision;

import static io.github.kextproof.gate.decision.Sample.decision;
import static io.github.kextproof.gate.decision.Sample.met;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.gate.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private static final Map<String, String> THEN = Map.of("a/1-result.json", "11", "a/2-result.json", "22");

    @TempDir
    private Path directory;

    private Path record = Path.of("record.json");

    @BeforeEach
    void decide() throws IOException {
        record = directory.resolve("record.json");
        DecisionRecord.write(
                record,
                decision(evidence(THEN, List.of(new Defect("a/9-result.json", "cut off"))), met("readable", "", "")),
                new Program("0.2.0", "c0ffee"),
                Optional.empty());
    }

    @Test
    void the_same_files_are_the_same() {
        Verification verification = verify(THEN);

        assertThat(verification.same()).isTrue();
        assertThat(verification.text()).isEqualTo("""
                record      %s
                decided     GO, 2026-12-01T12:00:00Z

                THE SAME: 2 files are as they were""".formatted(record));
    }

    @Test
    void what_changed_is_missing_or_was_added_is_named() {
        Verification verification = verify(Map.of("a/1-result.json", "12", "a/3-result.json", "33"));

        assertThat(verification.same()).isFalse();
        assertThat(verification.text()).isEqualTo("""
                record      %s
                decided     GO, 2026-12-01T12:00:00Z

                changed     a/1-result.json
                missing     a/2-result.json
                added       a/3-result.json

                NOT THE SAME: 1 changed, 1 missing, 1 added""".formatted(record));
    }

    @Test
    void one_difference_of_each_kind_is_enough() {
        assertThat(verify(Map.of("a/1-result.json", "12", "a/2-result.json", "22"))
                        .same())
                .isFalse();
        assertThat(verify(Map.of("a/1-result.json", "11")).same()).isFalse();
        assertThat(verify(Map.of("a/1-result.json", "11", "a/2-result.json", "22", "a/3-result.json", "33"))
                        .same())
                .isFalse();
    }

    @Test
    void directories_may_have_moved() {
        assertThat(verify(Map.of("elsewhere/b/1-result.json", "11", "c/2-result.json", "22"))
                        .same())
                .isTrue();
    }

    @Test
    void a_file_that_moved_and_changed_is_named_as_it_was() {
        assertThat(verify(Map.of("b/1-result.json", "12", "b/2-result.json", "22"))
                        .text())
                .contains("changed     a/1-result.json\n\nNOT THE SAME: 1 changed");
    }

    /** Such as environment.properties, of which every directory may have one. */
    @Test
    void files_of_one_name_are_told_apart_by_their_content() {
        assertThat(FileChanges.between(
                        new TreeMap<>(Map.of("a/env", "1", "b/env", "2")),
                        new TreeMap<>(Map.of("a/env", "2", "c/env", "1"))))
                .isEqualTo(new FileChanges(2, List.of(), List.of(), List.of()));
    }

    @Test
    void a_defect_that_was_not_there_is_a_difference_and_one_that_was_is_none() {
        Verification verification = Verification.of(
                record,
                evidence(
                        THEN,
                        List.of(new Defect("b/9-result.json", "cut off"), new Defect("a", "is being written to"))),
                Optional.empty());

        assertThat(verification.same()).isFalse();
        assertThat(verification.text())
                .contains("\n\nunreadable  a: is being written to\n\nNOT THE SAME: 1 unreadable");
    }

    @Test
    void the_policy_is_the_same_to_the_byte_or_another() throws IOException {
        Path policy = Files.writeString(directory.resolve("gate.yaml"), "minimum_executed: 1\n");

        assertThat(Verification.of(record, evidence(THEN, List.of()), Optional.of(policy))
                        .same())
                .isFalse();
        assertThat(Verification.of(record, evidence(THEN, List.of()), Optional.of(policy))
                        .text())
                .isEqualTo("""
                        record      %s
                        decided     GO, 2026-12-01T12:00:00Z
                        policy      %s is not what release-gate.yaml was then

                        NOT THE SAME: another policy""".formatted(record, policy));
    }

    @Test
    void a_policy_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Verification.of(record, evidence(THEN, List.of()), Optional.of(Path.of("no.yaml"))))
                .isInstanceOf(RecordException.class)
                .hasMessage("""
                        no.yaml: the policy cannot be read: java.nio.file.NoSuchFileException: no.yaml
                          perhaps    name the policy that the decision was made with, or leave --policy out""");
    }

    @Test
    void white_space_is_no_edit() throws IOException {
        Files.writeString(record, Files.readString(record).replaceAll("\n *", ""));

        assertThat(verify(THEN).same()).isTrue();
    }

    @Test
    void a_record_that_somebody_edited_is_refused() throws IOException {
        String content = Files.readString(record);
        String said = content.replaceAll("(?s).*\"sha256\": \"([0-9a-f]+)\"\n}\n", "$1");
        Files.writeString(record, content.replace("\"a/1-result.json\": \"11\"", "\"a/1-result.json\": \"12\""));

        assertThatThrownBy(() -> verify(THEN))
                .isInstanceOf(RecordException.class)
                .hasMessageMatching(
                        "(?s)\\Q" + record + "\\E: the decision record was changed after it was written\n"
                                + "  expected   SHA-256 " + said + " of its content\n"
                                + "  actual     SHA-256 (?!" + said + ")[0-9a-f]{64}\n"
                                + "  perhaps    verify the file as gate --json wrote it, not a copy that somebody has worked on");
    }

    @Test
    void a_record_without_a_checksum_is_refused() throws IOException {
        Files.writeString(record, "{\"format\": 1}");

        assertThatThrownBy(() -> verify(THEN)).hasMessageContaining("  expected   SHA-256 (none) of its content\n");
    }

    @Test
    void a_record_of_another_format_is_refused() throws IOException {
        Files.writeString(record, "{\"format\": 2}");

        assertThatThrownBy(() -> verify(THEN)).hasMessage("""
                %s: this version of kextproof does not know such a decision record
                  expected   format 1
                  actual     format 2
                  perhaps    verify it with the version of kextproof that it names""".formatted(record));
    }

    @Test
    void what_is_no_record_is_refused() throws IOException {
        assertRefused("", "expected a JSON object");
        assertRefused("[]", "expected a JSON object");
        assertRefused(
                "{\"format\": 1,\n \"outcome\": \"GO\", \"outcome\": \"NO-GO\"}",
                "it is no JSON (line 2: Duplicate field 'outcome')");
        Files.delete(record);
        assertThatThrownBy(() -> verify(THEN))
                .hasMessage(record + ": the decision record cannot be read: there is no such file\n"
                        + "  perhaps    name the file that gate --json wrote");
    }

    private void assertRefused(String content, String why) throws IOException {
        Files.writeString(record, content);
        assertThatThrownBy(() -> verify(THEN))
                .isInstanceOf(RecordException.class)
                .hasMessage(record + ": the decision record cannot be read: " + why
                        + "\n  perhaps    name the file that gate --json wrote");
    }

    private Verification verify(Map<String, String> now) {
        return Verification.of(record, evidence(now, List.of()), Optional.empty());
    }

    private static Evidence evidence(Map<String, String> fingerprints, List<Defect> defects) {
        return new Evidence(
                List.of(Path.of("a")), List.of(), defects, List.of(), Map.of(), new TreeMap<>(fingerprints));
    }
}
