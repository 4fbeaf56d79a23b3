package io.github.kextproof.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.doctor.Diagnosis.Fine;
import io.github.kextproof.doctor.Diagnosis.NotLooked;
import io.github.kextproof.doctor.Outlook.Prospect;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.ssh.SshjSsh;
import io.github.kextproof.ssh.UploadProgress;
import io.github.kextproof.suite.Fleet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole examinations over real SSH connections. */
class DoctorTest {
    @TempDir
    private Path directory;

    private final Listening ssh = new Listening();

    @Test
    void the_stub_macs_are_ready() throws InterruptedException {
        List<Examination> seen = examined(Path.of("vms", "stubs.yaml"));

        assertThat(seen).hasSize(9).allSatisfy(mac -> {
            assertThat(mac.isReady()).isTrue();
            assertThat(mac.checks()).allMatch(each -> each.diagnosis() instanceof Fine);
        });
        assertThat(prospects(seen.get(0)))
                .startsWith(Prospect.RUNS, Prospect.RUNS, Prospect.NOT_APPLICABLE, Prospect.NOT_APPLICABLE);
    }

    @Test
    void one_connection_does_for_each_mac_and_only_looking_is_done_over_it() throws IOException, InterruptedException {
        examined(macs("{name: one, macos: \"10.15.7\"}"));

        assertThat(ssh.opened)
                .hasSize(2)
                .filteredOn(access -> access.user().equals("qa"))
                .hasSize(1);
        assertThat(ssh.commands)
                .hasSizeLessThan(50)
                .noneMatch(
                        line -> line.matches(
                                ".*(installer|kextutil|kextload|defaults write|open |mkdir|kill|-schedule|pmset -a|revert|vmrun start).*"));
        assertThat(ssh.commands.stream().filter(line -> line.contains("/bin/rm")))
                .singleElement()
                .asString()
                .startsWith("/usr/bin/sudo -n -- /bin/launchctl asuser 501 /usr/bin/sudo -u qa /bin/sh -c"
                        + " '/usr/sbin/screencapture -x ")
                .endsWith(" sh /tmp/kextproof-screen-501.png");
    }

    @Test
    void an_approval_that_a_reset_undoes_is_no_complaint() throws IOException, InterruptedException {
        Examination mac = examined(macs("""
                {name: one, macos: "10.15.7", script: [{when: {}, then: {set: {policy.allowed: true}}}]}""")).get(0);

        assertThat(mac.isReady()).isTrue();
        assertThat(diagnosis(mac, "approval")).isEqualTo(new Fine("allowed=1, until the Mac's reset"));
        assertThat(prospects(mac)).startsWith(Prospect.AFTER_RESET, Prospect.AFTER_RESET);
    }

    @Test
    void a_clock_that_a_reset_sets_right_keeps_no_scenario_from_running() throws IOException, InterruptedException {
        Examination mac = examined(macs("""
                {name: one, macos: "10.15.7", script: [{when: {}, then: {set: {clock.offset: 1h}}}]}""")).get(0);

        assertThat(mac.isReady()).isTrue();
        assertThat(mac.outlooks().get(0)).isEqualTo(new Outlook("fresh-approval", Prospect.AFTER_RESET, ""));
    }

    @Test
    void a_clock_that_nothing_sets_right_does() throws IOException, InterruptedException {
        Examination mac = examined(macs("""
                {name: one, macos: "10.15.7", reset: none, script: [{when: {}, then: {set: {clock.offset: 1h}}}]}""")).get(0);

        assertThat(mac.outlooks().get(0))
                .isEqualTo(new Outlook("fresh-approval", Prospect.WOULD_FAIL, "to be mended: clock"));
    }

    @Test
    void approval_beforehand_is_no_matter_where_no_mac_is_prepared_for_it() throws IOException, InterruptedException {
        assertThat(scenarios(examined(macs("{name: one, macos: \"10.15.7\"}")).get(0)))
                .containsExactly(
                        "fresh-approval", "reapproval", "managed-jamf", "managed-intune", "restart", "detection");
    }

    @Test
    void approval_beforehand_is_a_matter_of_every_mac_where_one_is_prepared_for_it()
            throws IOException, InterruptedException {
        List<Examination> seen = examined(macs("""
                {name: one, macos: "10.15.7"}
                - {name: two, macos: "10.15.7", approval: {preapproved: recovery},
                   script: [{when: {}, then: {set: {consent.teams: UBF8T346G9}}}]}"""));

        assertThat(seen).allSatisfy(mac -> assertThat(scenarios(mac)).contains("preapproved"));
        assertThat(seen.get(1).outlooks()).contains(new Outlook("preapproved", Prospect.RUNS, ""));
        assertThat(seen.get(0).outlooks())
                .filteredOn(outlook -> outlook.scenario().equals("preapproved"))
                .extracting(Outlook::prospect)
                .containsExactly(Prospect.NOT_APPLICABLE);
    }

    @Test
    void what_kextproof_wrote_into_the_policy_itself_is_no_complaint() throws IOException, InterruptedException {
        Examination mac = examined(macs("""
                {name: one, macos: "10.15.7", reset: none, approval: {preapproved: policy-db},
                 script: [{when: {}, then: {set: {sip: disabled, policy.allowed: true}}}]}""")).get(0);

        assertThat(diagnosis(mac, "approval")).isEqualTo(new Fine("allowed=1, which kextproof is to write"));
        assertThat(mac.isReady()).isTrue();
    }

    @Test
    void the_way_back_is_tried_by_the_probe_of_its_recipe() throws IOException, InterruptedException {
        Examination mac = examined(macs("{name: one, macos: \"10.15.7\"}")).get(0);

        assertThat(diagnosis(mac, "reset"))
                .isInstanceOfSatisfying(
                        Fine.class,
                        fine -> assertThat(fine.seen())
                                .matches("vmware-fusion on lab@127\\.0\\.0\\.1:\\d+ has what it goes back to"));
        assertThat(ssh.commands.stream().filter(line -> line.contains("vmrun")))
                .containsExactly("vmrun listSnapshots /vms/one.vmx");
    }

    @Test
    void a_snapshot_that_is_gone_is_told_in_the_words_of_the_recipe() throws IOException, InterruptedException {
        Examination mac = examined(macs("""
                {name: one, macos: "10.15.7", script: [{when: {}, then: {set: {snapshot: missing}}}]}""")).get(0);

        assertThat(diagnosis(mac, "reset"))
                .isEqualTo(Diagnosis.bad(
                        "the reset would not work",
                        "vmrun listSnapshots /vms/one.vmx names 'never-approved'",
                        "Total snapshots: 0",
                        "take the snapshot on a Mac that never had Defender approved, or name another one under snapshot"
                                + " in the inventory"));
    }

    @Test
    void an_approval_that_nothing_undoes_rules_the_scenarios_out() throws IOException, InterruptedException {
        Examination mac = examined(macs("""
                {name: one, macos: "10.15.7", reset: none,
                 script: [{when: {}, then: {set: {policy.allowed: true}}}]}""")).get(0);

        assertThat(mac.outlooks().get(0).prospect()).isEqualTo(Prospect.NOT_APPLICABLE);
        assertThat(mac.outlooks().get(0).why())
                .startsWith("Defender's kernel extension was approved on this Mac before");
    }

    @Test
    void what_keeps_a_scenario_from_succeeding_is_named() throws IOException, InterruptedException {
        Examination mac = examined(macs("""
                {name: one, macos: "10.15.7", script: [{when: {}, then: {set: {sip: disabled, power.sleep: 1}}}]}""")).get(0);

        assertThat(mac.outlooks().get(0))
                .isEqualTo(new Outlook("fresh-approval", Prospect.WOULD_FAIL, "to be mended: sleep, sip"));
    }

    @Test
    void a_mac_that_cannot_be_asked_may_run_nothing_and_blames_one_check() throws IOException, InterruptedException {
        Examination mac = examined(macs("""
                {name: one, macos: "10.15.7", script: [{when: {connection: 1}, then: {fault: deny-auth}}]}""")).get(0);

        assertThat(mac.checks())
                .filteredOn(Checked::isBad)
                .extracting(Checked::check)
                .containsExactly("login");
        assertThat(diagnosis(mac, "pictures")).isEqualTo(new NotLooked("login"));
        assertThat(mac.outlooks())
                .allSatisfy(outlook ->
                        assertThat(outlook.why()).isEqualTo("the Mac could not be asked; to be mended: login"));
    }

    @Test
    void what_to_log_in_with_is_looked_at_before_anybody_is_called() throws IOException, InterruptedException {
        Path key = Files.writeString(directory.resolve("key"), "no key");
        Examination mac = examined(lab("login: {key: key}")).get(0);

        assertThat(diagnosis(mac, "reachable")).isEqualTo(new NotLooked("login"));
        assertThat(diagnosis(mac, "host-key")).isEqualTo(new NotLooked("login"));
        assertThat(diagnosis(mac, "login"))
                .isEqualTo(Diagnosis.bad(
                        "qa@127.0.0.1:1 cannot be logged in to with the key " + key
                                + ": it holds no private key in OpenSSH, PEM or PuTTY format",
                        "name the private key, not the .pub file beside it"));
        assertThat(diagnosis(mac, "disk")).isEqualTo(new NotLooked("login"));
    }

    @Test
    void nothing_is_known_of_a_mac_whose_jump_host_turns_us_away() throws IOException, InterruptedException {
        Path file = macs("{name: bastion, macos: \"10.15.7\"}");
        try (Fleet fleet = Fleet.of(new InventoryReader(Map.of()).read(file))) {
            Access bastion = fleet.hosts().get(0).access();
            Path macs = lab("login: {password: env:WORD}, jump: {address: 127.0.0.1, port: " + bastion.port()
                    + ", user: nobody, login: {password: env:WORD}, host-key: \""
                    + ((HostKeyPin.Fingerprint) bastion.hostKey()).sha256() + "\"}");
            Examination mac = new Doctor(ssh)
                    .examine(Fleet.of(new InventoryReader(Map.of("WORD", "none of theirs")).read(macs))
                            .hosts())
                    .get(0);

            assertThat(diagnosis(mac, "reachable"))
                    .isInstanceOfSatisfying(
                            Diagnosis.Bad.class,
                            bad -> assertThat(bad.complaint().what())
                                    .startsWith("the jump host nobody@127.0.0.1:" + bastion.port()
                                            + " refuses the login: "));
            assertThat(diagnosis(mac, "host-key")).isEqualTo(new NotLooked("reachable"));
        }
    }

    @Test
    void a_mac_that_hangs_is_not_asked_for_ever() throws IOException, InterruptedException {
        Examination mac = examined(macs("""
                {name: one, macos: "10.15.7", deadlines: {command: 500ms},
                 script: [{when: {command: "df*"}, then: {fault: hang}}, {when: {command: "pmset*"}, then: {fault: hang}}]}""")).get(0);

        assertThat(mac.checks())
                .filteredOn(Checked::isBad)
                .extracting(Checked::check)
                .containsExactly("disk", "sleep");
        assertThat(diagnosis(mac, "updates")).isEqualTo(new NotLooked("sleep"));
    }

    @Test
    void a_host_that_refuses_connections_is_told_of_as_such() throws IOException, InterruptedException {
        Examination mac = examined(macs("{name: one, macos: \"10.15.7\"}"), DoctorTest::atAPortWithoutListener)
                .get(0);

        assertThat(diagnosis(mac, "reachable"))
                .isEqualTo(Diagnosis.bad(
                        "qa@127.0.0.1:1 cannot be reached: the connection was refused",
                        "is Remote Login on? On the Mac: System Preferences > Sharing, or sudo systemsetup"
                                + " -setremotelogin on; and is it the right port?"));
    }

    /** Nothing listens at the first of all ports. */
    private static Host atAPortWithoutListener(Host mac) {
        Access access = mac.access();
        Access closed = new Access(access.address(), 1, access.user(), access.login(), access.hostKey());
        return new Host(mac.settings(), closed, mac.sudo(), mac.reset(), mac.simulated());
    }

    @Test
    void a_connection_that_breaks_is_told_once() throws IOException, InterruptedException {
        Examination mac = examined(macs("""
                {name: one, macos: "10.15.7", script: [{when: {command: "csrutil*"}, then: {fault: drop}}]}""")).get(0);

        assertThat(mac.checks())
                .filteredOn(Checked::isBad)
                .extracting(Checked::check)
                .containsExactly("sip");
        assertThat(diagnosis(mac, "consent")).isEqualTo(new NotLooked("sip"));
        assertThat(diagnosis(mac, "reset")).isInstanceOf(Fine.class);
    }

    @Test
    void a_tool_that_answers_gibberish_is_told_and_the_rest_is_looked_at() throws IOException, InterruptedException {
        Examination mac = examined(macs("""
                {name: one, macos: "10.15.7", script: [{when: {command: "pmset*"}, then: {stdout: "zzz"}}]}""")).get(0);

        assertThat(diagnosis(mac, "sleep"))
                .isEqualTo(Diagnosis.bad(
                        "pmset gave no time to sleep: it printed 'zzz' and ended with exit 0",
                        "run the command on the Mac by hand; it may be another version of macOS than the ones kextproof"
                                + " knows"));
        assertThat(diagnosis(mac, "updates")).isInstanceOf(Fine.class);
    }

    @Test
    void the_console_is_looked_at_where_allow_is_pressed_there() throws IOException, InterruptedException {
        Examination mac =
                examined(macs("{name: one, macos: \"10.15.7\", approval: vnc}")).get(0);

        assertThat(diagnosis(mac, "vnc"))
                .isInstanceOfSatisfying(
                        Fine.class,
                        fine -> assertThat(fine.seen()).matches("127\\.0\\.0\\.1:\\d+ shows 1280x800 pixels"));
    }

    private Path macs(String mac) throws IOException {
        Path product = Path.of("vms", "product").toAbsolutePath();
        return Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product: {package: %1$s/wdav-101.19.48.pkg, onboarding: %1$s/MicrosoftDefenderATPOnboardingMacOs.py}
                macs:
                - %2$s
                """.formatted(product, mac));
    }

    private Path lab(String more) throws IOException {
        Path product = Path.of("vms", "product").toAbsolutePath();
        Files.writeString(directory.resolve("known_hosts"), "");
        return Files.writeString(directory.resolve("lab.yaml"), """
                product: {package: %1$s/wdav-101.19.48.pkg, onboarding: %1$s/MicrosoftDefenderATPOnboardingMacOs.py}
                macs:
                - {name: one, address: 127.0.0.1, port: 1, user: qa, host-key: {known-hosts: known_hosts}, reset: none, %2$s}
                """.formatted(product, more));
    }

    private List<Examination> examined(Path file) throws InterruptedException {
        return examined(file, mac -> mac);
    }

    private List<Examination> examined(Path file, UnaryOperator<Host> changed) throws InterruptedException {
        try (Fleet fleet = Fleet.of(new InventoryReader(Map.of()).read(file))) {
            List<Examination> seen =
                    new Doctor(ssh).examine(fleet.hosts().stream().map(changed).toList());
            assertThat(fleet.hosts())
                    .allMatch(host -> fleet.unsimulated(host.settings().name()).isEmpty());
            return seen;
        }
    }

    private static List<Prospect> prospects(Examination mac) {
        return mac.outlooks().stream().map(Outlook::prospect).toList();
    }

    private static List<String> scenarios(Examination mac) {
        return mac.outlooks().stream().map(Outlook::scenario).toList();
    }

    private static Diagnosis diagnosis(Examination mac, String check) {
        return mac.checks().stream()
                .filter(each -> each.check().equals(check))
                .findFirst()
                .orElseThrow()
                .diagnosis();
    }

    /** Real connections, and what is said over them. */
    private static final class Listening implements Ssh {
        private final List<Access> opened = new CopyOnWriteArrayList<>();
        private final List<String> commands = new CopyOnWriteArrayList<>();

        @Override
        public Shell open(Access access, Duration deadline, CommandLog log) {
            opened.add(access);
            Shell shell = new SshjSsh().open(access, deadline, log);
            return new Shell() {
                @Override
                public Outcome run(CommandLine command, Duration limit) {
                    commands.add(command.quoted());
                    return shell.run(command, limit);
                }

                @Override
                public void upload(Path file, String target, Duration limit, UploadProgress progress) {
                    throw new ShellException(ShellException.Kind.UPLOAD_REFUSED, "a look uploads nothing", "");
                }

                @Override
                public void close() {
                    shell.close();
                }
            };
        }
    }
}
