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
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whether the Mac that comes back from a reset is the one that went. */
class ResetTest {
    private static final String ONE = "564D9C6B-1A2B-3C4D-5E6F-708192A3B4C5";
    private static final String OTHER = "564d0000-1a2b-3c4d-5e6f-708192a3b4c5";
    private static final String ADVICE =
            "does the reset start the guest that listens at the Mac's address? Write the UUID"
                    + " that is right as hardware-uuid in the inventory, or keeps-hardware: false in a recipe that makes clones";

    private static final ResetPlan KEEPS =
            CarriedRecipes.fill("vmware-fusion", Map.of("vm", "/vms/one.vmx"), Optional.empty());
    private static final ResetPlan CLONES =
            new ResetPlan.ByRecipe("clones", List.of(), List.of(), false, Optional.empty());

    private static Reset reset(ResetPlan plan, Optional<String> hardwareUuid) {
        Product product = new Product(Path.of("wdav.pkg"), Optional.empty(), Path.of("onboarding.py"));
        Settings settings = new Settings(
                new MacName("one"),
                new TreeSet<>(),
                product,
                new ApprovalPlan.Operator(Deadlines.STANDARD.settle()),
                Deadlines.STANDARD);
        Access access =
                new Access("mac", 22, "qa", new Login.Password(Secret.of("x")), new HostKeyPin.Fingerprint("SHA256:x"));
        Host host = new Host(settings, access, new SudoRule.WithoutPassword(), plan, hardwareUuid, true);
        return Reset.of(host).orElseThrow();
    }

    @Test
    void hardware_is_compared_where_it_stays_or_the_inventory_names_it() {
        assertThat(reset(KEEPS, Optional.empty()).comparesHardware()).isTrue();
        assertThat(reset(CLONES, Optional.empty()).comparesHardware()).isFalse();
        assertThat(reset(CLONES, Optional.of(ONE)).comparesHardware()).isTrue();
    }

    @Test
    void a_mac_that_comes_back_with_its_uuid_is_the_same_however_it_is_written() {
        assertThatCode(() -> reset(KEEPS, Optional.empty()).mustBeTheSame(ONE, ONE.toLowerCase(Locale.ROOT)))
                .doesNotThrowAnyException();
    }

    @Test
    void one_that_comes_back_with_another_is_not() {
        LabTrouble trouble = catchThrowableOfType(
                LabTrouble.class, () -> reset(KEEPS, Optional.empty()).mustBeTheSame(ONE, OTHER));

        assertThat(trouble)
                .hasMessage("another Mac came back from the reset")
                .returns(Optional.of("hardware UUID " + ONE + ", as before the reset"), LabTrouble::expected)
                .returns(Optional.of("hardware UUID " + OTHER.toUpperCase(Locale.ROOT)), LabTrouble::actual)
                .returns(ADVICE, LabTrouble::advice);
    }

    @Test
    void the_inventory_knows_better_than_the_mac_that_went() {
        Reset reset = reset(CLONES, Optional.of(ONE.toLowerCase(Locale.ROOT)));

        assertThatCode(() -> reset.mustBeTheSame(OTHER, ONE)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(LabTrouble.class, () -> reset.mustBeTheSame(OTHER, OTHER)))
                .returns(Optional.of("hardware UUID " + ONE + ", as the inventory says"), LabTrouble::expected);
    }
}
