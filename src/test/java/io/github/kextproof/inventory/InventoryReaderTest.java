package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.LAB;
import static io.github.kextproof.inventory.InventoryOnDisk.STUB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.document.DocumentException;
import io.github.kextproof.document.Problem;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.mac.MacOsVersion;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an inventory without mistakes is read as. */
class InventoryReaderTest {
    private static final String FINGERPRINT = "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU";

    @TempDir
    Path directory;

    private InventoryOnDisk inventory;

    @BeforeEach
    void prepare() {
        inventory = new InventoryOnDisk(directory);
    }

    @Test
    void a_Mac_that_says_only_what_it_must_is_real_and_has_the_standard_everything() {
        Product product = new Product(inventory.file("wdav.pkg"), Optional.empty(), inventory.file("onboarding.py"));

        assertThat(inventory.read(LAB).file()).isEqualTo(inventory.file("lab.yaml"));
        assertThat(inventory.read(LAB).entries())
                .containsExactly(new Entry.Lab(new Host(
                        new Settings(
                                new MacName("catalina-01"),
                                new TreeSet<>(),
                                product,
                                new ApprovalPlan.Operator(Duration.ofMinutes(25)),
                                Deadlines.STANDARD),
                        new Access(
                                "192.0.2.11",
                                22,
                                "qa",
                                new Login.Agent(),
                                new HostKeyPin.KnownHosts(inventory.file("known_hosts"))),
                        new SudoRule.WithoutPassword(),
                        new ResetPlan.None(),
                        false)));
    }

    @Test
    void a_stub_that_says_only_its_macOS_is_an_ordinary_Intel_Mac_with_somebody_at_it() {
        assertThat(inventory.read(STUB).entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Stub.class,
                        stub -> assertThat(stub.description())
                                .isEqualTo(new StubDescription(
                                        new MacOsVersion(10, 15, 7),
                                        "x86_64",
                                        "en",
                                        "none",
                                        1,
                                        "presses Allow after 2m",
                                        false,
                                        Duration.ZERO,
                                        List.of())));
    }

    @Test
    void a_stub_is_what_it_is_told_to_be() {
        String told = STUB.replace("10.15.7", "12") + """
                    architecture: arm64
                    locale: zh-TW
                    enrollment: jamf
                    clock: 2.5x
                    person: never
                    sudo: password
                    installer-waits: 1h30m
                """;

        assertThat(inventory.read(told).entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Stub.class,
                        stub -> assertThat(stub.description())
                                .isEqualTo(new StubDescription(
                                        new MacOsVersion(12, 0, 0),
                                        "arm64",
                                        "zh-TW",
                                        "jamf",
                                        2.5,
                                        "never",
                                        true,
                                        Duration.ofMinutes(90),
                                        List.of())));
    }

    @Test
    void a_key_file_comes_with_its_passphrase_from_the_environment() {
        inventory.with("home/.ssh/lab", "key").variable("PHRASE", "open sesame");

        assertThat(host(LAB.replace("agent", "{key: ~/.ssh/lab, passphrase: env:PHRASE}"))
                        .access()
                        .login())
                .isEqualTo(new Login.KeyFile(inventory.file("home/.ssh/lab"), Optional.of(Secret.of("open sesame"))));
    }

    @Test
    void a_key_file_may_have_no_passphrase() {
        assertThat(host(LAB.replace("agent", "{key: known_hosts}")).access().login())
                .isEqualTo(new Login.KeyFile(inventory.file("known_hosts"), Optional.empty()));
    }

    @Test
    void an_agent_may_be_written_as_a_mapping() {
        assertThat(host(LAB.replace("agent", "{agent: true}")).access().login()).isEqualTo(new Login.Agent());
    }

    @Test
    void a_secret_s_file_loses_its_last_line_feed_and_no_other_space() {
        inventory.with("secret", " two words \n\n");

        assertThat(host(LAB.replace("agent", "{password: file:secret}"))
                        .access()
                        .login())
                .isEqualTo(new Login.Password(Secret.of(" two words \n")));
    }

    @Test
    void sudo_may_ask_for_a_password() {
        inventory.variable("LAB_SUDO", "s");

        assertThat(host(LAB + "    sudo: {password: env:LAB_SUDO}\n").sudo())
                .isEqualTo(new SudoRule.WithPassword(Secret.of("s")));
    }

    @Test
    void a_host_key_may_be_a_fingerprint_and_a_port_another() {
        Access access = host(LAB.replace("{known-hosts: known_hosts}", FINGERPRINT) + "    port: 2222\n")
                .access();

        assertThat(access.hostKey()).isEqualTo(new HostKeyPin.Fingerprint(FINGERPRINT));
        assertThat(access.port()).isEqualTo(2222);
    }

    @Test
    void approval_says_who_and_how_long() {
        assertThat(settings(STUB + "    approval: preapproved\n").approval()).isEqualTo(new ApprovalPlan.Preapproved());
        assertThat(settings(STUB + "    approval: operator\n").approval())
                .isEqualTo(new ApprovalPlan.Operator(Duration.ofMinutes(25)));
        assertThat(settings(STUB + "    approval: {operator: {patience: 90s}}\n")
                        .approval())
                .isEqualTo(new ApprovalPlan.Operator(Duration.ofSeconds(90)));
    }

    @Test
    void a_patient_operator_may_be_told_on_the_mac_as_well() {
        assertThat(settings(STUB + "    approval: {operator: {patience: 2h, tell-on-mac: true}}\n")
                        .approval())
                .isEqualTo(new ApprovalPlan.Operator(Duration.ofHours(2), true));
    }

    @Test
    void kextproof_may_press_from_inside_the_mac() {
        assertThat(settings(STUB + "    approval: accessibility\n").approval())
                .isEqualTo(new ApprovalPlan.Accessibility(Duration.ofMinutes(25)));
        assertThat(settings(STUB + "    approval: {accessibility: {patience: 5m}}\n")
                        .approval())
                .isEqualTo(new ApprovalPlan.Accessibility(Duration.ofMinutes(5)));
        assertThat(settings(STUB + "    approval: keyboard\n").approval())
                .isEqualTo(new ApprovalPlan.Keyboard(Duration.ofMinutes(25)));
        assertThat(settings(STUB + "    approval: {keyboard: {}}\n").approval())
                .isEqualTo(new ApprovalPlan.Keyboard(Duration.ofMinutes(25)));
    }

    @ParameterizedTest
    @CsvSource({"mdm, MDM", "recovery, RECOVERY", "policy-db, POLICY_DB"})
    void what_approves_beforehand_has_three_names(String word, ApprovalPlan.Preapproved.By by) {
        assertThat(settings(STUB + "    approval: {preapproved: " + word + "}\n")
                        .approval())
                .isEqualTo(new ApprovalPlan.Preapproved(by))
                .extracting(ApprovalPlan::word)
                .isEqualTo(word);
    }

    @Test
    void a_console_is_reached_over_vnc() throws IOException {
        inventory.variable("LAB_VNC", "secret");
        Files.createDirectories(directory.resolve("allow"));
        Files.createFile(directory.resolve("allow/light.png"));
        String vnc = "{address: \"[2001:db8::7]:5901\", password: env:LAB_VNC, patience: 5m, templates: allow}";

        assertThat(host(LAB + "    approval: {vnc: " + vnc + "}\n").settings().approval())
                .isEqualTo(new ApprovalPlan.Vnc(
                        "2001:db8::7",
                        5901,
                        Optional.of(Secret.of("secret")),
                        Duration.ofMinutes(5),
                        Optional.of(directory.resolve("allow"))));
        assertThat(host(LAB + "    approval: {vnc: {address: fusion.lab.example}}\n")
                        .settings()
                        .approval())
                .isEqualTo(new ApprovalPlan.Vnc(
                        "fusion.lab.example", 5900, Optional.empty(), Duration.ofMinutes(25), Optional.empty()));
    }

    @Test
    void a_stub_Mac_has_a_console_of_its_own() {
        assertThat(settings(STUB + "    approval: vnc\n").approval())
                .isEqualTo(new ApprovalPlan.OwnConsole(Duration.ofMinutes(25)));
    }

    @Test
    void each_deadline_comes_from_the_Mac_or_the_defaults_or_the_standard() {
        String yaml =
                STUB + "    deadlines: {poll: 500ms, settle: 2h}\ndefaults: {deadlines: {poll: 1s, connect: 3s}}\n";

        Deadlines standard = Deadlines.STANDARD;
        assertThat(settings(yaml).deadlines())
                .isEqualTo(new Deadlines(
                        Duration.ofSeconds(3),
                        standard.command(),
                        standard.upload(),
                        standard.install(),
                        Duration.ofHours(2),
                        standard.reset(),
                        standard.restart(),
                        standard.uninstall(),
                        standard.lease(),
                        Duration.ofMillis(500)));
    }

    @Test
    void labels_of_the_defaults_and_of_the_Mac_add_up() {
        assertThat(settings(STUB + "    labels: [zh-TW, catalina]\ndefaults: {labels: [lab, catalina]}\n")
                        .labels())
                .containsExactly("catalina", "lab", "zh-TW");
    }

    @Test
    void a_Mac_s_own_package_does_not_inherit_the_checksum_of_another() {
        inventory.with("older.pkg", "older");
        String pinned = STUB.replace(
                "wdav.pkg,", "wdav.pkg, sha256: BC4A71180870F7945155FBB02F4B0A2E3FAA2A62D6D31B7039013055ED19869A,");

        assertThat(settings(pinned).product().sha256())
                .contains("bc4a71180870f7945155fbb02f4b0a2e3faa2a62d6d31b7039013055ed19869a");
        assertThat(settings(pinned + "    product: {package: older.pkg}\n").product())
                .isEqualTo(new Product(inventory.file("older.pkg"), Optional.empty(), inventory.file("onboarding.py")));
    }

    @Test
    void guests_may_share_the_way_to_their_host_and_name_their_own_commands() {
        String yaml = LAB + """
                    reset: {commands: [[vmrun, start, "c 1.vmx"]]}
                defaults:
                  reset:
                    over-ssh: {address: fusion, port: 23, user: root, login: agent, host-key: {known-hosts: known_hosts}}
                """;

        assertThat(host(yaml).reset())
                .isEqualTo(ResetPlan.ByRecipe.commands(
                        List.of(List.of("vmrun", "start", "c 1.vmx")),
                        Optional.of(new Access(
                                "fusion",
                                23,
                                "root",
                                new Login.Agent(),
                                new HostKeyPin.KnownHosts(inventory.file("known_hosts"))))));
        assertThat(host(yaml.replace("{commands: [[vmrun, start, \"c 1.vmx\"]]}", "none"))
                        .reset())
                .isEqualTo(new ResetPlan.None());
    }

    @Test
    void real_and_stub_Macs_may_share_a_file_and_each_inherits_what_makes_sense() {
        String mixed = LAB + "  - {name: stub-01, type: stub, macos: \"10.14.6\"}\ndefaults: {clock: 7x, port: 24}\n";

        List<Entry> entries = inventory.read(mixed).entries();

        assertThat(entries.get(0))
                .isInstanceOfSatisfying(
                        Entry.Lab.class,
                        lab -> assertThat(lab.host().access().port()).isEqualTo(24));
        assertThat(entries.get(1))
                .isInstanceOfSatisfying(
                        Entry.Stub.class,
                        stub -> assertThat(stub.description().clockRate()).isEqualTo(7));
    }

    @Test
    void a_Mac_of_a_lab_is_real_unless_it_or_the_defaults_say_that_it_is_simulated() {
        assertThat(inventory.entry(LAB).simulated()).isFalse();
        assertThat(inventory.entry(LAB + "    simulated: true\n").simulated()).isTrue();
        assertThat(inventory.entry(LAB + "defaults: {simulated: true}\n").simulated())
                .isTrue();
        assertThat(inventory
                        .entry(LAB + "    simulated: false\ndefaults: {simulated: true}\n")
                        .simulated())
                .isFalse();
    }

    @Test
    void a_Mac_that_kextproof_starts_is_simulated_whatever_the_defaults_say_of_others() {
        String mixed = LAB + "  - {name: stub-01, type: stub, macos: \"10.14.6\"}\ndefaults: {simulated: false}\n";

        assertThat(inventory.read(mixed).entries()).extracting(Entry::simulated).containsExactly(false, true);
    }

    @Test
    void words_that_YAML_once_took_for_truth_values_stay_words() {
        assertThat(settings(STUB + "    labels: [no, on, yes, off]\n").labels())
                .containsExactly("no", "off", "on", "yes");
    }

    @Test
    void problems_are_data_too() {
        DocumentException thrown =
                catchThrowableOfType(DocumentException.class, () -> inventory.read(LAB + "    port: 0\n"));

        assertThat(thrown.problems())
                .containsExactly(new Problem(
                        inventory.file("lab.yaml"),
                        8,
                        11,
                        "port of macs[0] (catalina-01) must be a whole number from 1 to 65535",
                        "actual     '0'"));
    }

    private Host host(String yaml) {
        return ((Entry.Lab) inventory.entry(yaml)).host();
    }

    private Settings settings(String yaml) {
        return inventory.entry(yaml).settings();
    }
}
