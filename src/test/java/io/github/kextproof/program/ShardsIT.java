package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.inventory.Shard;
import io.github.kextproof.mac.MacName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve Macs, eight controllers at once as the Job in vms/kubernetes starts them, and one gate. */
class ShardsIT {
    private static final int SHARDS = 8;
    private static final int MACS = 12;
    private static final Path JAR = Path.of(System.getProperty("kextproof.jar", "target/kextproof.jar"));

    @TempDir
    private Path directory;

    @Test
    void each_Mac_is_used_by_one_controller_and_the_gate_over_all_says_go() throws Exception {
        try (SharedMacs macs = SharedMacs.start(stubs(), directory)) {
            Map<Integer, Process> pods = new TreeMap<>();
            for (int index = 0; index < SHARDS; index++) {
                pods.put(index, pod(index));
            }
            for (Map.Entry<Integer, Process> pod : pods.entrySet()) {
                int exitCode = pod.getValue().waitFor();
                String said = Files.readString(said("shard", pod.getKey()));
                assertThat(exitCode).as(said).isZero();
                assertThat(said)
                        .endsWith("shard " + (pod.getKey() + 1) + " of 8 ended with " + code(pod.getKey()) + "\n");
            }
            assertThat(macs.names())
                    .hasSize(MACS)
                    .allSatisfy(mac ->
                            assertThat(macs.usersOf(mac)).as(mac).hasSize(1).allMatch(user -> user.startsWith("pid ")));
        }
        theGateOverAllDirectoriesSaysGo();
        soItDoesWhenTheyAreCopiedIntoOne();
        eachJourneyIsThereOnce();
        oneReportShowsThemAll();
        aShardThatArrivedInPartIsMissed();
        aShardThatDidNotArriveIsMissedAlthoughNothingWasEvaluatedThere();
    }

    private Path stubs() throws IOException {
        Path product = Path.of("vms", "product").toAbsolutePath();
        StringBuilder yaml = new StringBuilder("""
                type: stub
                scenarios: [fresh-approval, managed-jamf]
                product:
                  package: %s/wdav-101.19.48.pkg
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                defaults:
                  macos: "10.15.7"
                  clock: 30x
                  person: presses Allow after 3m
                  approval: operator
                  deadlines: {connect: 1m, command: 1m, upload: 1m, install: 2m, settle: 1m, lease: 10m, poll: 250ms}
                macs:
                """.formatted(product, product));
        for (MacName mac : macs()) {
            boolean managed = mac.value().compareTo("mac-09") >= 0;
            yaml.append("  - {name: ")
                    .append(mac)
                    .append(managed ? ", enrollment: jamf, approval: preapproved}\n" : "}\n");
        }
        return Files.writeString(directory.resolve("stubs.yaml"), yaml);
    }

    private static List<MacName> macs() {
        return IntStream.rangeClosed(1, MACS)
                .mapToObj(number -> new MacName("mac-" + (number < 10 ? "0" : "") + number))
                .toList();
    }

    /** What the run itself ends with: some shards of few Macs have none. */
    private static int code(int index) {
        return macs().stream().anyMatch(new Shard(index + 1, SHARDS)::has) ? 0 : 4;
    }

    private Path said(String who, int index) {
        return directory.resolve(who + "-" + index + ".txt");
    }

    /** The Job's own shell, with this machine's paths. */
    private Process pod(int index) throws IOException {
        return shell(
                Recipe.job("shards.yaml"),
                Map.of("JOB_COMPLETION_INDEX", "" + index, "SHARDS", "" + SHARDS),
                said("shard", index));
    }

    private Process shell(String script, Map<String, String> environment, Path said) throws IOException {
        String here = script.replace(
                        "/opt/kextproof/kextproof.jar", JAR.toAbsolutePath().toString())
                .replace("/config/", directory + "/")
                .replace("\"/results/$RUN", "\"" + directory.resolve("results"));
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", here)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, java) -> java + ":" + path);
        return builder.start();
    }

    private void theGateOverAllDirectoriesSaysGo() throws Exception {
        Files.writeString(directory.resolve("gate.yaml"), """
                minimum_executed: 12
                require:
                  - {scenario: fresh-approval, management: none, macs: 8}
                  - {scenario: managed-jamf, management: jamf, macs: 4}
                allow:
                  not_applicable: ["enrolled in MDM (jamf): *", "not enrolled in MDM: *"]
                fresh: {maximum_age: 1h, product_version: one, harness_commit: one, package_checksum: one}
                """);
        Path said = said("gate", 0);

        int exitCode = shell(Recipe.job("gate.yaml"), Map.of(), said).waitFor();

        assertThat(Files.readString(said)).endsWith("\nGO\n").contains("24 tests, 12 executed, 12 skipped");
        assertThat(exitCode).isZero();
    }

    private void soItDoesWhenTheyAreCopiedIntoOne() throws Exception {
        assertThat(shell(Recipe.block("merge"), Map.of(), said("merge", 0)).waitFor())
                .isZero();

        Program gate = Program.run(directory, Map.of(), "gate", "merged", "--policy", "gate.yaml");

        assertThat(gate.out()).endsWith("\nGO\n").contains("merged: 24 tests, 12 executed, 12 skipped");
        assertThat(gate.exitCode()).isZero();
    }

    private void eachJourneyIsThereOnce() {
        Results merged = new Results(directory.resolve("merged"));
        List<String> journeys = new ArrayList<>();
        macs().forEach(mac -> journeys.addAll(List.of("fresh-approval on " + mac, "managed-jamf on " + mac)));

        assertThat(merged.byJourney().keySet()).containsExactlyInAnyOrderElementsOf(journeys);
        assertThat(merged.files("-result.json")).hasSize(2 * MACS);
        assertThat(merged.files("-shard.properties")).hasSize(SHARDS);
        assertThat(merged.byJourney().values())
                .allSatisfy(result ->
                        assertThat(merged.attachments(result)).isNotEmpty().allMatch(Files::isRegularFile));
        String everywhere = Recipe.read(directory.resolve("merged/environment.properties"));
        for (int shard = 1; shard <= SHARDS; shard++) {
            assertThat(directory.resolve("results/shard-" + shard + "/environment.properties"))
                    .hasContent(everywhere);
        }
    }

    private void oneReportShowsThemAll() throws Exception {
        List<String> words = new ArrayList<>(List.of("report", "--report", "whole"));
        IntStream.rangeClosed(1, SHARDS).forEach(shard -> words.add("results/shard-" + shard));

        Program report = Program.run(directory, Map.of(), words.toArray(String[]::new));

        assertThat(report.out()).isEqualTo("report   whole/index.html\n");
        assertThat(report.exitCode()).isZero();
        assertThat(Files.readString(directory.resolve("whole/index.html")).split("d\\('data/test-cases/", -1))
                .hasSize(2 * MACS + 1);
    }

    private void aShardThatArrivedInPartIsMissed() throws Exception {
        Results merged = new Results(directory.resolve("merged"));
        String lost =
                merged.byJourney().get("managed-jamf on mac-01").path("uuid").asText();
        Files.delete(merged.directory().resolve(lost + "-result.json"));

        Program gate = Program.run(directory, Map.of(), "gate", "merged", "--policy", "gate.yaml");

        assertThat(gate.out().replaceAll("\\s+", " "))
                .contains(
                        "of its 6 journeys 1 has no result: managed-jamf on mac-01; copy the directory of this shard again")
                .contains("NO-GO: 1 of");
        assertThat(gate.exitCode()).isEqualTo(1);
    }

    private void aShardThatDidNotArriveIsMissedAlthoughNothingWasEvaluatedThere() throws Exception {
        int empty = IntStream.range(0, SHARDS)
                        .filter(index -> code(index) == 4)
                        .findFirst()
                        .orElseThrow()
                + 1;
        Files.move(directory.resolve("results/shard-" + empty), directory.resolve("lost"));
        Path said = said("gate", 1);

        int exitCode = shell(Recipe.job("gate.yaml"), Map.of(), said).waitFor();

        assertThat(Files.readString(said).replaceAll("\\s+", " "))
                .contains("and of the others of its run 1 is missing: " + empty + "/8")
                .contains("NO-GO: 1 of");
        assertThat(exitCode).isEqualTo(1);
    }
}
