package io.github.kextproof.suite;

import static io.github.kextproof.journey.Condition.whereAPersonApproves;
import static io.github.kextproof.journey.Steps.findItBlocked;
import static io.github.kextproof.journey.Steps.installDefender;
import static io.github.kextproof.journey.Steps.onboard;
import static io.github.kextproof.journey.Steps.retriggerWithKextutil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.journey.ProductFailure;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.Trouble;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.ssh.SshjSsh;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real SSH connections that stub Macs break by script, and what journeys make of it. */
class LostConnectionsTest {
    @TempDir
    private Path directory;

    private final Recorder told = new Recorder();

    @ParameterizedTest
    @ValueSource(strings = {"drop", "drop-after", "reset", "{truncate: 5}", "refuse-channel"})
    void a_question_is_asked_again_whatever_became_of_its_connection(String fault) {
        assertThat(walk("{command: \"csrutil*\", times: 1}", fault)).isNull();

        assertThat(told.states).containsExactly(State.CLEAN, State.INSTALLED, State.BLOCKED);
        assertThat(told.verdicts).containsExactly(new Verdict.Passed(Verdict.Approval.NOT_EXERCISED));
        assertThat(told.retried).hasSize(1);
        assertThat(told.retried.get(0))
                .startsWith("asked again: /usr/bin/csrutil status, because qa@127.")
                .contains("`/usr/bin/csrutil status` ");
    }

    @Test
    void a_connection_that_is_lost_every_time_is_the_labs_trouble() {
        assertThat(walk("{command: \"csrutil*\"}", "drop"))
                .isInstanceOf(Trouble.class)
                .hasMessageMatching(
                        "(?s)one: qa@127\\S+: `/usr/bin/csrutil status` was cut off after 0 bytes of output:"
                                + " the connection was lost, .*; it was tried 3 times\n.*owner      lab\n.*");
        assertThat(told.retried).hasSize(2);
    }

    @Test
    void an_installation_that_was_done_is_found_on_another_connection() {
        assertThat(walk("{command: \"installer*\"}", "drop-after")).isNull();

        assertThat(told.retried).hasSize(1);
        assertThat(told.retried.get(0))
                .startsWith("looked at Defender's files and receipt instead of running installer(8) again, because ");
        assertThat(told.states).endsWith(State.BLOCKED);
    }

    @Test
    void an_installation_that_was_not_done_is_not_repeated() {
        assertThat(walk("{command: \"installer*\"}", "drop"))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith(
                        "one: the connection was lost while installer(8) ran, and the installation is not whole\n")
                .hasMessageContaining("owner      lab");
        assertThat(told.commands)
                .filteredOn(line -> line.contains("installer -pkg"))
                .hasSize(1);
    }

    @Test
    void an_onboarding_is_not_repeated_and_its_script_does_not_stay() {
        assertThat(walk("{command: \"python*\"}", "drop"))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith(
                        "one: the connection was lost while the onboarding script ran, and the Mac is not onboarded\n");
        assertThat(told.commands)
                .filteredOn(line -> line.contains("/usr/bin/python"))
                .hasSize(1);
        assertThat(told.commands)
                .contains("/usr/bin/sudo -n -- /bin/rm -rf"
                        + " /tmp/kextproof/MicrosoftDefenderATPOnboardingMacOs.py -> exit 0");
    }

    @Test
    void a_refusal_whose_words_are_cut_is_not_proven() {
        assertThat(walk("{command: \"kextutil*\"}", "drop-after"))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith(
                        "one: the connection was lost while kextutil ran, so that its refusal is not proven\n")
                .hasMessageContaining("owner      lab");
    }

    @Test
    void an_upload_is_done_once_more() {
        assertThat(walk("{command: \"scp*\", times: 1}", "drop")).isNull();

        assertThat(told.retried).hasSize(1);
        assertThat(told.retried.get(0)).startsWith("uploaded again: /tmp/kextproof/wdav-101.19.48.pkg, because ");
    }

    @Test
    void a_mac_that_restarts_is_the_labs_trouble() {
        assertThat(walk("{command: \"kextstat*\", from: 2, times: 1}", "{reboot: 1s}"))
                .isInstanceOf(Trouble.class)
                .hasMessageMatching("""
                        (?s)one: the Mac restarted during the journey
                          expected   up since \\S+ by its own clock \\(kern.boottime\\)
                          actual     up since \\S+, another boot session
                        .*owner      lab
                        .*""");
        assertThat(told.retried).isEmpty();
    }

    @Test
    void a_tool_of_the_product_that_hangs_is_the_products_failure() {
        assertThat(walk("{command: \"mdatp*\"}", "hang"))
                .isInstanceOf(ProductFailure.class)
                .hasMessageMatching("(?s)one: /usr/local/bin/mdatp does not end\n"
                        + "  expected   ends within 2 s\n"
                        + "  actual     still running; it had printed nothing      \\(the Mac answers on another"
                        + " connection\\)\n"
                        + ".*owner      product\n.*");
    }

    @Test
    void any_other_tool_that_hangs_is_the_labs_trouble() {
        assertThat(walk("{command: \"pkgutil --check-signature*\"}", "hang"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("did not end within its deadline of 2 s")
                .hasMessageContaining("owner      lab");
        assertThat(told.commands)
                .filteredOn(line -> line.contains("--check-signature"))
                .hasSize(1);
    }

    /** Walks until kextutil was refused; what was thrown on the way. */
    private @Nullable Throwable walk(String when, String fault) {
        return catchThrowable(() -> {
            Inventory inventory = new InventoryReader(Map.of()).read(inventory(when, fault));
            try (Fleet fleet = Fleet.of(inventory)) {
                Host host = fleet.hosts().get(0);
                new Journeys(new Lab(new SshjSsh(), 1), new Cancellation())
                        .of(host, told)
                        .appliesTo(whereAPersonApproves())
                        .walks(installDefender(), onboard(), findItBlocked(), retriggerWithKextutil());
                assertThat(fleet.unsimulated(host.settings().name())).isEmpty();
            }
        });
    }

    private Path inventory(String when, String fault) {
        Path product = Path.of("vms", "product").toAbsolutePath();
        try {
            return Files.writeString(directory.resolve("macs.yaml"), """
                    type: stub
                    product:
                      package: %s/wdav-101.19.48.pkg
                      onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                    macs:
                      - name: one
                        macos: "10.15.7"
                        person: never
                        deadlines: {connect: 10s, command: 2s, upload: 5s, install: 5s, settle: 1s, poll: 50ms}
                        script:
                          - when: %s
                            then: {fault: %s}
                    """.formatted(product, product, when, fault));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
