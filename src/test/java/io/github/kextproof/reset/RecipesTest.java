package io.github.kextproof.reset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.inventory.ResetStep;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes that kextproof carries, each with a stand-in of its tool. */
class RecipesTest {
    private static final Map<String, String> FUSION = Map.of("vm", "/vms/a b.vmx");
    private static final String VMRUN = """
            case "$1" in
            listSnapshots) echo 'Total snapshots: 2'; echo never-approved-2; [ -e "$STATE/snapshot" ] && echo never-approved; exit 0;;
            stop) [ -e "$STATE/on" ] || { echo "Error: The virtual machine is not powered on: $2"; exit 255; }; rm "$STATE/on";;
            revertToSnapshot) [ -e "$STATE/locked" ] && { rm "$STATE/locked"; echo 'Error: The file is already in use'; exit 255; }
              [ -e "$STATE/snapshot" ] || { echo 'Error: The snapshot does not exist'; exit 255; }; touch "$STATE/reverted";;
            start) touch "$STATE/on";;
            esac
            """;

    @TempDir
    private Path directory;

    @Test
    void fusion_stops_reverts_and_starts() {
        StandIn fusion = StandIn.of(directory, "vmrun", VMRUN).with("on").with("snapshot");

        fusion.reset("vmware-fusion", FUSION);

        assertThat(fusion.calls())
                .containsExactly(
                        "vmrun stop /vms/a b.vmx hard",
                        "vmrun revertToSnapshot /vms/a b.vmx never-approved",
                        "vmrun start /vms/a b.vmx nogui");
        assertThat(fusion.has("reverted") && fusion.has("on")).isTrue();
    }

    @Test
    void a_fusion_guest_that_is_off_is_started_all_the_same() {
        StandIn fusion = StandIn.of(directory, "vmrun", VMRUN).with("snapshot");

        fusion.reset("vmware-fusion", FUSION);

        assertThat(fusion.has("on")).isTrue();
    }

    @Test
    void a_missing_snapshot_is_named_and_the_guest_stays_off() {
        StandIn fusion = StandIn.of(directory, "vmrun", VMRUN).with("on");

        failing(() -> fusion.reset("vmware-fusion", FUSION))
                .returns("vmrun revertToSnapshot '/vms/a b.vmx' never-approved -> exit 0", ResetFailed::expected)
                .returns("exit 255, Error: The snapshot does not exist", ResetFailed::actual)
                .returns(
                        "is the snapshot there? vmrun listSnapshots on the host; has somebody the guest open in a window?",
                        ResetFailed::advice);
        assertThat(fusion.has("on")).isFalse();
    }

    @Test
    void a_probe_finds_the_snapshot_by_its_whole_name_and_changes_nothing() {
        StandIn fusion = StandIn.of(directory, "vmrun", VMRUN).with("on");

        failing(() -> fusion.probe("vmware-fusion", FUSION))
                .hasMessage("the reset would not work")
                .returns("vmrun listSnapshots '/vms/a b.vmx' names 'never-approved'", ResetFailed::expected)
                .returns("Total snapshots: 2\nnever-approved-2", ResetFailed::actual);

        fusion.with("snapshot").probe("vmware-fusion", FUSION);

        assertThat(fusion.calls()).allMatch(call -> call.startsWith("vmrun listSnapshots"));
    }

    @Test
    void a_tool_that_is_not_there_is_said_so() {
        failing(() -> StandIn.of(directory, "other", "").probe("vmware-fusion", FUSION))
                .returns(
                        "exit 127, there is no program vmrun in the PATH (" + directory + ":/usr/bin:/bin)",
                        ResetFailed::actual);
    }

    @Test
    void a_tool_that_hangs_runs_into_its_deadline() {
        ResetStep hanging = new ResetStep(
                List.of("vmrun", "stop", "x"),
                Optional.of(Duration.ofMillis(300)),
                List.of(),
                List.of(),
                Optional.empty(),
                "end vmware-vmx on the host");
        StandIn fusion = StandIn.of(directory, "vmrun", "echo 'waiting'; exec sleep 600");
        ResetPlan.ByRecipe plan =
                new ResetPlan.ByRecipe("vmware-fusion", List.of(), List.of(hanging), true, Optional.empty());

        failing(() -> new Reset(plan).run(fusion.shell(), Duration.ofSeconds(20)))
                .returns("vmrun stop x ends within 300 ms", ResetFailed::expected)
                .returns("still running then, it last printed 'waiting'", ResetFailed::actual)
                .returns("end vmware-vmx on the host", ResetFailed::advice);
    }

    @Test
    void a_failure_that_passes_by_itself_is_tried_again_as_often_as_the_step_says() {
        String busy = "Failed to switch to the snapshot: The operation cannot be performed at the moment."
                + " Data synchronization is currently in progress. Try to perform the operation later.";
        StandIn parallels = StandIn.of(directory, "prlctl", """
                if [ -e "$STATE/second" ]; then exit 0; fi
                if [ -e "$STATE/first" ]; then touch "$STATE/second"; else touch "$STATE/first"; fi
                echo '%s' >&2; exit 255
                """.formatted(busy));
        ResetStep step = new ResetStep(
                List.of("prlctl", "snapshot-switch"),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(
                        new ResetStep.Retry("Data synchronization is currently in progress", 2, Duration.ofMillis(10))),
                "");
        ResetPlan.ByRecipe plan = new ResetPlan.ByRecipe("parallels", List.of(), List.of(step), true, Optional.empty());

        new Reset(plan).run(parallels.shell(), Duration.ofSeconds(20));

        assertThat(parallels.calls()).hasSize(3);
    }

    @Test
    void parallels_waits_for_data_synchronization_by_its_recipe() {
        assertThat(StandIn.plan("parallels", Map.of("vm", "a", "snapshot", "{id}"))
                        .steps())
                .filteredOn(step -> step.words().contains("snapshot-switch"))
                .singleElement()
                .satisfies(step -> assertThat(step.retry().orElseThrow().when())
                        .isEqualTo("Data synchronization is currently in progress"))
                .satisfies(step -> assertThat(step.words())
                        .containsExactly("prlctl", "snapshot-switch", "a", "--id", "{id}", "--skip-resume"));
    }

    @Test
    void parallels_stops_switches_and_starts() {
        StandIn parallels = StandIn.of(directory, "prlctl", """
                case "$1" in
                stop) echo 'Failed to stop the VM: the virtual machine is not running'; exit 255;;
                start) echo 'Starting the VM...';;
                esac
                """);

        parallels.reset("parallels", Map.of("vm", "a", "snapshot", "{d4a3}"));

        assertThat(parallels.calls())
                .containsExactly(
                        "prlctl stop a --kill", "prlctl snapshot-switch a --id {d4a3} --skip-resume", "prlctl start a");
    }

    @Test
    void virtualbox_reports_its_progress_on_standard_error_and_is_well() {
        StandIn virtualbox = StandIn.of(directory, "VBoxManage", """
                echo '0%...10%...100%' >&2
                [ "$1" = controlvm ] && { echo "VBoxManage: error: Machine 'a' is not currently running." >&2; exit 1; }
                exit 0
                """);

        virtualbox.reset("virtualbox", Map.of("vm", "a"));

        assertThat(virtualbox.calls())
                .containsExactly(
                        "VBoxManage controlvm a poweroff",
                        "VBoxManage snapshot a restore never-approved",
                        "VBoxManage startvm a --type headless");
    }

    @Test
    void a_virtualbox_without_the_snapshot_says_so() {
        StandIn virtualbox = StandIn.of(directory, "VBoxManage", """
                [ "$1" = snapshot ] && { echo "VBoxManage: error: Could not find a snapshot named 'never-approved'" >&2; exit 1; }
                exit 0
                """);

        failing(() -> virtualbox.reset("virtualbox", Map.of("vm", "a")))
                .returns(
                        "exit 1, VBoxManage: error: Could not find a snapshot named 'never-approved'",
                        ResetFailed::actual);
    }

    @Test
    void qemu_applies_the_snapshot_between_the_users_own_commands() {
        StandIn qemu =
                StandIn.of(directory, "qemu-img", "").and("qemu-stop", "exit 3").and("qemu-start", "");

        qemu.reset("qemu", Map.of("disk", "a.qcow2", "stop", "qemu-stop", "start", "qemu-start"));

        assertThat(qemu.calls())
                .containsExactly("qemu-stop ", "qemu-img snapshot -a never-approved a.qcow2", "qemu-start ");
    }

    @Test
    void tart_clones_anew_and_runs_the_clone_in_the_background() {
        StandIn tart = StandIn.of(directory, "tart", """
                case "$1" in
                stop) echo "VM \\"$2\\" is not running" >&2; exit 2;;
                delete) echo "the specified VM \\"$2\\" does not exist" >&2; exit 2;;
                run) exec sleep 2;;
                esac
                """);

        tart.reset("tart", Map.of("vm", "b", "base", "a"));

        assertThat(tart.calls()).startsWith("tart stop b", "tart delete b", "tart clone a b");
    }

    @Test
    void anka_clones_anew() {
        StandIn anka = StandIn.of(directory, "anka", """
                case "$1" in
                stop|delete) echo "b: not found"; exit 3;;
                esac
                """);

        anka.reset("anka", Map.of("vm", "b", "base", "a"));

        assertThat(anka.calls())
                .containsExactly("anka stop --force b", "anka delete --yes b", "anka clone a b", "anka start b");
    }

    @Test
    void commands_of_ones_own_must_exit_0() {
        StandIn own = StandIn.of(directory, "revert", "echo no >&2; exit 4");
        ResetPlan.ByRecipe plan = ResetPlan.ByRecipe.commands(List.of(List.of("revert", "me")), Optional.empty());

        failing(() -> new Reset(plan).run(own.shell(), Duration.ofSeconds(20)))
                .hasMessage("the reset to a never-approved state failed")
                .returns("revert me -> exit 0", ResetFailed::expected)
                .returns("exit 4, no", ResetFailed::actual)
                .returns(
                        "log in to the Mac's host and run the command by hand; see reset in the inventory",
                        ResetFailed::advice);
    }

    private static AbstractThrowableAssert<?, ResetFailed> failing(Runnable reset) {
        return org.assertj.core.api.Assertions.assertThatExceptionOfType(ResetFailed.class)
                .isThrownBy(reset::run)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.throwable(ResetFailed.class));
    }
}
