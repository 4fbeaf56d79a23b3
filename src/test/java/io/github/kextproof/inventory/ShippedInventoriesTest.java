package io.github.kextproof.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inventories in vms, and the schema they are read by. */
class ShippedInventoriesTest {
    @TempDir
    Path directory;

    @Test
    void the_stub_Macs_are_what_the_documentation_promises() {
        Inventory stubs = new InventoryReader(Map.of()).read(Path.of("vms/stubs.yaml"));

        assertThat(stubs.entries().stream().map(ShippedInventoriesTest::shown))
                .containsExactly(
                        "high-sierra-en 10.13.6 x86_64 en none, wdav-101.19.48.pkg, Operator",
                        "mojave-ja 10.14.6 x86_64 ja-JP none, wdav-101.19.48.pkg, Operator",
                        "catalina-zh-tw 10.15.7 x86_64 zh-TW none, wdav-101.19.48.pkg, Operator",
                        "catalina-jamf 10.15.7 x86_64 sv-SE jamf, wdav-101.19.48.pkg, Preapproved",
                        "mojave-intune 10.14.6 x86_64 it-IT intune, wdav-101.19.48.pkg, Preapproved",
                        "high-sierra-legacy 10.13.6 x86_64 nl-NL none, wdav-100.88.54.pkg, Operator, sudo asks",
                        "catalina-slow-installer 10.15.7 x86_64 en none, wdav-101.19.48.pkg, Operator, waits PT5M",
                        "big-sur-intel 11.7 x86_64 en none, wdav-101.19.48.pkg, Operator",
                        "monterey-arm64 12.6 arm64 en none, wdav-101.19.48.pkg, Operator");
        assertThat(stubs.entries())
                .allSatisfy(
                        entry -> assertThat(entry.settings().product().sha256()).isPresent());
    }

    @Test
    void the_example_lab_has_no_problem_but_files_and_secrets_that_only_a_lab_has() throws IOException {
        InventoryOnDisk lab = new InventoryOnDisk(directory)
                .with("lab.example.yaml", Files.readString(Path.of("vms/lab.example.yaml")))
                .with("product/wdav.pkg", "package")
                .with("product/wdav-older.pkg", "package")
                .with("product/MicrosoftDefenderATPOnboardingMacOs.sh", "script")
                .with("secrets/high-sierra-01.txt", "secret\n")
                .with("home/.ssh/lab", "key")
                .with("home/.ssh/known_hosts", "keys")
                .variable("LAB_KEY_PASSPHRASE", "secret")
                .variable("LAB_SUDO", "secret")
                .variable("LAB_VNC", "secret");

        assertThat(lab.complaintsOf("lab.example.yaml")).isEmpty();
        assertThat(lab.readFile("lab.example.yaml").entries()).hasSize(4);
    }

    @Test
    void the_example_lab_as_it_stands_misses_only_files_and_secrets() throws IOException {
        InventoryOnDisk lab = new InventoryOnDisk(directory)
                .with("lab.example.yaml", Files.readString(Path.of("vms/lab.example.yaml")));

        assertThat(lab.complaintsOf("lab.example.yaml").lines().filter(line -> line.startsWith("vms/")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("names a file that is not there") || line.endsWith("which is not set"));
    }

    @Test
    void the_lab_of_pods_has_no_problem_once_its_volumes_are_mounted() throws IOException {
        String mounted = Files.readString(Path.of("vms/kubernetes/lab.yaml"))
                .replace("/product/", "product/")
                .replace("/secrets/", "secrets/");
        InventoryOnDisk lab = new InventoryOnDisk(directory)
                .with("lab.yaml", mounted)
                .with("product/wdav.pkg", "package")
                .with("product/MicrosoftDefenderATPOnboardingMacOs.sh", "script")
                .with("secrets/login-key", "key")
                .with("secrets/login-passphrase", "secret\n")
                .with("secrets/known-hosts", "keys")
                .with("secrets/sudo", "secret\n")
                .with("secrets/vnc", "secret\n");

        assertThat(lab.complaintsOf("lab.yaml")).isEmpty();
        assertThat(lab.readFile("lab.yaml").entries()).hasSize(3);
    }

    @Test
    void the_deadlines_that_the_example_shows_are_the_standard_ones() throws IOException {
        InventoryOnDisk lab = new InventoryOnDisk(directory);
        String shown = Files.readString(Path.of("vms/lab.example.yaml"))
                .lines()
                .filter(line -> line.startsWith("  deadlines:"))
                .findFirst()
                .orElseThrow();

        assertThat(lab.entry(InventoryOnDisk.LAB + "  " + shown + "\n")
                        .settings()
                        .deadlines())
                .isEqualTo(Deadlines.STANDARD);
    }

    @Test
    void every_definition_of_the_schema_completes_the_sentence_it_must_be() throws IOException {
        assertThat(definitions().properties())
                .allSatisfy(definition -> assertThat(
                                definition.getValue().path("description").asText())
                        .as(definition.getKey())
                        .isNotEmpty()
                        .doesNotEndWith("."));
    }

    @Test
    void every_key_that_can_be_missing_has_an_example() throws IOException {
        JsonNode definitions = definitions();

        assertThat(Stream.of(
                        "macs",
                        "name",
                        "product",
                        "package",
                        "onboarding",
                        "address",
                        "user",
                        "login",
                        "host-key",
                        "known-hosts",
                        "password",
                        "over-ssh",
                        "commands",
                        "recipe",
                        "macos"))
                .allSatisfy(key -> assertThat(
                                definitions.path(key).path("examples").path(0).asText())
                        .as(key)
                        .isNotEmpty());
    }

    @Test
    void defaults_may_have_every_key_of_a_Mac_but_those_that_name_one() throws IOException {
        JsonNode definitions = definitions();
        List<String> ofMac = names(definitions.path("mac").path("properties"));
        List<String> ofDefaults = names(definitions.path("defaults").path("properties"));

        assertThat(ofMac).containsAll(ofDefaults);
        assertThat(ofMac.stream().filter(key -> !ofDefaults.contains(key)))
                .containsExactlyInAnyOrder("name", "type", "hardware-uuid");
    }

    private static String shown(Entry entry) {
        StubDescription stub = ((Entry.Stub) entry).description();
        return entry.name() + " " + stub.macos() + " " + stub.architecture() + " " + stub.locale() + " "
                + stub.enrollment() + ", "
                + entry.settings().product().installer().getFileName() + ", "
                + entry.settings().approval().getClass().getSimpleName()
                + (stub.sudoPassword() ? ", sudo asks" : "")
                + (stub.installerWaits().isZero() ? "" : ", waits " + stub.installerWaits());
    }

    private static List<String> names(JsonNode mapping) {
        return mapping.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode definitions() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(InventoryReader.class.getResourceAsStream("inventory.schema.json"))) {
            return new ObjectMapper().readTree(in).path("$defs");
        }
    }
}
