package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.LAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a Mac is reset: recipes filled in, and what is said of those that cannot be. */
class ResetComplaintsTest {
    @TempDir
    private Path directory;

    private InventoryOnDisk inventory;

    @BeforeEach
    void lay() throws IOException {
        inventory = new InventoryOnDisk(directory);
    }

    @Test
    void every_recipe_that_is_carried_can_be_read() {
        assertThat(RecipeReader.CARRIED)
                .allSatisfy(name ->
                        assertThat(new RecipeReader().carried(name).name()).isEqualTo(name));
    }

    @Test
    void a_recipe_is_filled_in_and_runs_on_the_controller_where_no_host_is_named() {
        ResetPlan.ByRecipe plan = plan("{recipe: vmware-fusion, vm: /vms/a b.vmx, snapshot: 1}");

        assertThat(plan.host()).isEmpty();
        assertThat(plan.steps())
                .extracting(ResetStep::words)
                .containsExactly(
                        List.of("vmrun", "stop", "/vms/a b.vmx", "hard"),
                        List.of("vmrun", "revertToSnapshot", "/vms/a b.vmx", "1"),
                        List.of("vmrun", "start", "/vms/a b.vmx", "nogui"));
        assertThat(plan.steps().get(0).accepted()).containsExactly("The virtual machine is not powered on");
        assertThat(plan.steps().get(1).deadline()).contains(Duration.ofMinutes(5));
        assertThat(plan.probe().get(0).says()).containsExactly("1");
    }

    @Test
    void a_parameter_may_be_a_command() {
        assertThat(plan("{recipe: qemu, disk: a.qcow2, stop: [kill, 7], start: [sh, a.sh]}")
                        .steps())
                .extracting(ResetStep::words)
                .containsExactly(
                        List.of("kill", "7"),
                        List.of("qemu-img", "snapshot", "-a", "never-approved", "a.qcow2"),
                        List.of("sh", "a.sh"));
    }

    @Test
    void commands_need_no_recipe_and_no_host() {
        assertThat(plan("{commands: [[date]]}"))
                .isEqualTo(ResetPlan.ByRecipe.commands(List.of(List.of("date")), Optional.empty()));
        assertThat(plan("{recipe: command, commands: [[date]]}")).isEqualTo(plan("{commands: [[date]]}"));
    }

    @Test
    void a_recipe_of_ones_own_is_read_from_its_file() throws IOException {
        inventory.with("own.yaml", """
                name: own
                parameters: [{name: guest, description: the guest, example: a}]
                steps: [{run: [revert, "${guest}"], deadline: 5s}]
                """);

        assertThat(plan("{recipe: ./own.yaml, guest: x}").steps())
                .extracting(ResetStep::words)
                .containsExactly(List.of("revert", "x"));
    }

    @Test
    void an_unknown_recipe_names_the_nearest() {
        assertThat(complaints("{recipe: vmware-fuson, vm: x}")).isEqualTo("""
                vms/lab.yaml:8:21: reset.recipe of macs[0] (catalina-01) names a recipe that there is not; did you mean 'vmware-fusion'?
                  expected   anka, command, parallels, qemu, tart, virtualbox, vmware-fusion, or the path of a recipe of your own, with a slash in it
                  actual     'vmware-fuson'""");
    }

    @Test
    void an_unknown_parameter_names_the_nearest() {
        assertThat(complaints("{recipe: vmware-fusion, vm: x, snapshop: y}")).isEqualTo("""
                vms/lab.yaml:8:43: unknown key 'snapshop' in reset of macs[0] (catalina-01); did you mean 'snapshot'?
                  allowed    commands, over-ssh, recipe, snapshot, vm (for the recipe vmware-fusion)""");
    }

    @Test
    void a_missing_parameter_says_what_it_is() {
        assertThat(complaints("{recipe: parallels, vm: x}")).isEqualTo("""
                vms/lab.yaml:8:12: reset of macs[0] (catalina-01) lacks 'snapshot', which the recipe parallels needs
                  expected   the snapshot's identifier, as prlctl snapshot-list prints it
                  perhaps    add 'snapshot: "{d4a3f1a0-6f0c-4a51-9f5e-0f3c5b2a7e11}"'""");
    }

    @Test
    void a_parameter_of_the_wrong_kind_says_what_it_must_be() {
        assertThat(complaints("{recipe: vmware-fusion, vm: [x]}")).isEqualTo("""
                vms/lab.yaml:8:40: reset.vm of macs[0] (catalina-01) must be text: the guest's .vmx file on its host
                  perhaps    write 'vm: /vms/catalina-01.vmx'""");
    }

    @Test
    void a_recipe_and_commands_contradict_each_other() {
        assertThat(complaints("{recipe: vmware-fusion, vm: x, commands: [[date]]}"))
                .isEqualTo("""
                vms/lab.yaml:8:12: reset of macs[0] (catalina-01) has commands of its own and the recipe vmware-fusion
                  perhaps    remove one of them, or write 'recipe: command'""");
    }

    @Test
    void a_recipe_that_uses_what_it_does_not_declare_is_refused_in_its_own_file() throws IOException {
        inventory.with("own.yaml", """
                name: own
                parameters: [{name: guest, description: the guest, example: a}]
                steps: [{run: [revert, "${gest}"]}]
                """);

        assertThat(complaints("{recipe: ./own.yaml, guest: x}")).isEqualTo("""
                vms/own.yaml:3:1: 'steps' uses ${gest}, which is no parameter; did you mean 'guest'?
                  known      guest""");
    }

    @Test
    void a_probe_too_uses_what_is_declared() throws IOException {
        inventory.with("own.yaml", """
                name: own
                probe: [{run: [look], perhaps: "is ${gest} there?"}]
                steps: [{run: [revert]}]
                """);

        assertThat(complaints("{recipe: ./own.yaml}")).isEqualTo("""
                vms/own.yaml:2:1: 'probe' uses ${gest}, which is no parameter
                  known      none""");
    }

    @Test
    void parameters_are_filled_in_wherever_they_stand() throws IOException {
        inventory.with("own.yaml", """
                name: own
                parameters: [{name: guest, description: the guest, example: a}]
                steps:
                  - run: [revert, "${guest}"]
                    accept: ["${guest} is off"]
                    says: ["${guest}"]
                    retry: {when: "${guest} is busy", times: 2, pause: 1s}
                    perhaps: start ${guest} by hand
                """);

        assertThat(plan("{recipe: ./own.yaml, guest: x}").steps())
                .containsExactly(new ResetStep(
                        List.of("revert", "x"),
                        Optional.empty(),
                        List.of("x is off"),
                        List.of("x"),
                        Optional.of(new ResetStep.Retry("x is busy", 2, Duration.ofSeconds(1))),
                        "start x by hand"));
    }

    private ResetPlan.ByRecipe plan(String reset) {
        Entry.Lab lab = (Entry.Lab) inventory.entry(LAB + "    reset: " + reset + "\n");
        return (ResetPlan.ByRecipe) lab.host().reset();
    }

    private String complaints(String reset) {
        return inventory.complaints(LAB + "    reset: " + reset + "\n");
    }
}
