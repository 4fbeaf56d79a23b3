package io.github.kextproof.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.CarriedRecipes;
import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Product;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.inventory.Settings;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whether the Mac that came back is the one that went. */
class ResetTest {
    private static final String UUID = "564D0C1A-9E5B-4F0B-8A3C-1D2E3F405162";
    private static final String OTHER = "564DFFFF-9E5B-4F0B-8A3C-1D2E3F405162";
    private static final String ADVICE =
            "does the reset start the guest that listens at the Mac's address? Write the UUID that is right as"
                    + " hardware-uuid in the inventory, or keeps-hardware: false in a recipe that makes clones";

    @Test
    void the_same_hardware_is_the_same_mac() {
        assertThatCode(() -> reset("vmware-fusion", Optional.empty()).mustBeTheSame(UUID, UUID))
                .doesNotThrowAnyException();
    }

    @Test
    void a_uuid_is_the_same_in_small_letters() {
        assertThatCode(() -> reset("vmware-fusion", Optional.of(UUID.toLowerCase(Locale.ROOT)))
                        .mustBeTheSame(OTHER, UUID))
                .doesNotThrowAnyException();
    }

    @Test
    void other_hardware_than_before_is_another_mac() {
        LabTrouble trouble = trouble(reset("vmware-fusion", Optional.empty()), UUID, OTHER);

        assertThat(trouble).hasMessage("another Mac came back from the reset");
        assertThat(trouble.expected()).contains("hardware UUID " + UUID + ", as before the reset");
        assertThat(trouble.actual()).contains("hardware UUID " + OTHER);
        assertThat(trouble.advice()).isEqualTo(ADVICE);
    }

    @Test
    void other_hardware_than_the_inventory_names_is_another_mac_even_if_it_was_so_before() {
        LabTrouble trouble = trouble(reset("vmware-fusion", Optional.of(UUID)), OTHER, OTHER);

        assertThat(trouble).hasMessage("another Mac came back from the reset");
        assertThat(trouble.expected()).contains("hardware UUID " + UUID + ", as the inventory says");
        assertThat(trouble.actual()).contains("hardware UUID " + OTHER);
    }

    @Test
    void what_the_inventory_names_counts_and_not_what_was_there_before() {
        assertThatCode(() -> reset("vmware-fusion", Optional.of(UUID)).mustBeTheSame(OTHER, UUID))
                .doesNotThrowAnyException();
    }

    @Test
    void a_recipe_that_makes_clones_compares_nothing_unless_the_inventory_names_the_hardware() {
        assertThat(reset("vmware-fusion", Optional.empty()).comparesHardware()).isTrue();
        assertThat(reset("tart", Optional.empty()).comparesHardware()).isFalse();
        assertThat(reset("tart", Optional.of(UUID)).comparesHardware()).isTrue();
    }

    private static LabTrouble trouble(Reset reset, String before, String after) {
        return catchThrowableOfType(LabTrouble.class, () -> reset.mustBeTheSame(before, after));
    }

    private static Reset reset(String recipe, Optional<String> hardwareUuid) {
        ResetPlan plan = CarriedRecipes.fill(recipe, Map.of("vm", "one", "base", "clean"), Optional.empty());
        Access access = new Access("mac", 22, "qa", new Login.Agent(), new HostKeyPin.Fingerprint("SHA256:x"));
        Settings settings = new Settings(
                new MacName("one"),
                new TreeSet<>(),
                new Product(Path.of("wdav.pkg"), Optional.empty(), Path.of("onboarding.py")),
                new ApprovalPlan.Operator(Duration.ofMinutes(1)),
                deadlines());
        Host host = new Host(settings, access, new SudoRule.WithoutPassword(), plan, hardwareUuid, true);
        return Reset.of(host, new FakeSsh(), new Deaf()).orElseThrow();
    }

    private static Deadlines deadlines() {
        Duration any = Duration.ofSeconds(1);
        return new Deadlines(any, any, any, any, any, any, any, any, any, any);
    }

    private static final class Deaf implements CommandLog {
        @Override
        public void ran(Outcome outcome) {}

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {}
    }
}
