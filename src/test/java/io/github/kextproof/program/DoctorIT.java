package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs get from {@code kextproof doctor --json}. */
class DoctorIT {
    /** Takes one document, without comments, doubled keys or anything behind it. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Path BROKEN = Path.of("vms", "doctor").toAbsolutePath();
    private static final Path GUIDE = Path.of("src", "site", "markdown", "lab.md");

    @TempDir
    private Path directory;

    @Test
    void a_mac_with_something_to_mend_exits_with_3_and_says_what() throws Exception {
        Program doctor = doctor(BROKEN.resolve("sleeps.yaml"));

        JsonNode mac = onlyMac(doctor, 3);
        assertThat(mac.get("mac").asText()).isEqualTo("sleeps");
        assertThat(mac.get("ready").asBoolean()).isFalse();
        assertThat(mac.get("bad").asInt()).isEqualTo(1);
        assertThat(mac.get("checks"))
                .filteredOn(check -> !check.get("result").asText().equals("fine"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.get("check").asText()).isEqualTo("sleep");
                    assertThat(check.get("result").asText()).isEqualTo("bad");
                    assertThat(check.get("fix").asText()).isEqualTo("on the Mac: sudo pmset -a sleep 0 displaysleep 0");
                });
    }

    @Test
    void a_mac_that_is_ready_exits_with_0() throws Exception {
        JsonNode mac = onlyMac(doctor(ready()), 0);

        assertThat(mac.get("ready").asBoolean()).isTrue();
        assertThat(mac.get("bad").asInt()).isZero();
        assertThat(mac.get("checks"))
                .extracting(check -> check.get("result").asText())
                .containsOnly("fine");
    }

    @Test
    void where_no_mac_matches_there_is_no_document() throws Exception {
        Program doctor = doctor(ready(), "--mac", "nobody");

        assertThat(doctor.exitCode()).isEqualTo(4);
        assertThat(doctor.out()).isEmpty();
        assertThat(doctor.err()).contains("nobody");
    }

    @Test
    void its_keys_are_those_that_the_guide_explains() throws Exception {
        Set<String> seen = new TreeSet<>();
        for (Program doctor : List.of(
                doctor(BROKEN.resolve("sleeps.yaml")), doctor(BROKEN.resolve("sudo-asks.yaml")), doctor(ready()))) {
            collect(STRICT.readTree(doctor.out()), seen);
        }

        assertThat(seen).isEqualTo(explained());
    }

    /** Standard output is one document and nothing else, which says with what the program exits. */
    private static JsonNode onlyMac(Program doctor, int exitCode) throws IOException {
        assertThat(doctor.err()).isEmpty();
        assertThat(doctor.exitCode()).as(doctor.out()).isEqualTo(exitCode);
        assertThat(doctor.out()).startsWith("{").endsWith("}\n");
        JsonNode root = STRICT.readTree(doctor.out());
        assertThat(root.get("exitCode").asInt()).isEqualTo(exitCode);
        assertThat(root.get("macs")).hasSize(1);
        return root.get("macs").get(0);
    }

    private Program doctor(Path inventory, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("doctor", "--json", "--inventory", inventory.toString()));
        arguments.addAll(List.of(more));
        return Program.run(directory, Map.of(), arguments.toArray(String[]::new));
    }

    /** A Mac at which nothing is wrong. */
    private Path ready() throws IOException {
        return Files.writeString(directory.resolve("ready.yaml"), """
                type: stub
                product:
                  package: %1$s/wdav-101.19.48.pkg
                  onboarding: %1$s/MicrosoftDefenderATPOnboardingMacOs.py
                defaults: {deadlines: {connect: 10s, command: 10s}}
                macs:
                  - {name: ready, macos: "10.15.7"}
                """.formatted(
                        Path.of("vms", "product").toAbsolutePath()));
    }

    private static void collect(JsonNode node, Set<String> keys) {
        node.fieldNames().forEachRemaining(keys::add);
        node.forEach(child -> collect(child, keys));
    }

    /** The names in the table below what the guide says of the option. */
    private static Set<String> explained() throws IOException {
        String guide = Files.readString(GUIDE);
        String table = guide.substring(guide.indexOf("\n`doctor --json` prints"))
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .collect(Collectors.joining("\n"));
        return Pattern.compile("`([A-Za-z]+)`")
                .matcher(table)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
