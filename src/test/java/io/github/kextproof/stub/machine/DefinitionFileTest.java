package io.github.kextproof.stub.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionFileTest {
    @Test
    void a_mac_is_read_as_it_was_written() {
        ScriptRule.Trigger blocked = ScriptRule.Trigger.of(Optional.of("blocked"), 2, 3);
        List<ScriptRule.Setting> settings = List.of(
                new ScriptRule.Setting("login.noise", "許可 = \"#:\\\n\t zwei Zeilen "),
                new ScriptRule.Setting("sudo", "expired"));
        StubDefinition mac = mac(List.of(
                new ScriptRule.OfCommand(
                        blocked,
                        "mdatp health*",
                        settings,
                        Duration.ofMillis(1500),
                        Optional.of(new ScriptRule.Answer(3, "\ttrue\r\n", "")),
                        Optional.empty()),
                new ScriptRule.OfConnection(ScriptRule.Trigger.ALWAYS, List.of(), Optional.empty())));

        assertThat(DefinitionFile.read(DefinitionFile.write(mac))).isEqualTo(mac);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop",
                "drop-after",
                "reset",
                "hang",
                "truncate 120",
                "garble",
                "refuse-channel",
                "kill-signal TERM",
                "slow 100B/s",
                "reboot 1h0m2s30ms"
            })
    void every_fault_of_a_command_is_read_as_it_was_written(String words) {
        String[] parts = (words + " ").split(" ", 2);
        StubDefinition mac = mac(List.of(new ScriptRule.OfCommand(
                ScriptRule.Trigger.ALWAYS,
                "*",
                List.of(),
                Duration.ZERO,
                Optional.empty(),
                Optional.of(CommandFault.parse(parts[0], parts[1].strip())))));

        assertThat(DefinitionFile.write(mac)).contains("script.0.fault=" + words + "\n");
        assertThat(DefinitionFile.read(DefinitionFile.write(mac))).isEqualTo(mac);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refuse",
                "close-before-banner",
                "close-before-auth",
                "wrong-host-key",
                "deny-auth",
                "banner-delay 0h0m30s0ms"
            })
    void every_fault_of_a_connection_is_read_as_it_was_written(String words) {
        String[] parts = (words + " ").split(" ", 2);
        StubDefinition mac = mac(List.of(new ScriptRule.OfConnection(
                ScriptRule.Trigger.ALWAYS, List.of(), Optional.of(ConnectionFault.parse(parts[0], parts[1].strip())))));

        assertThat(DefinitionFile.write(mac)).contains("script.0.fault=" + words + "\n");
        assertThat(DefinitionFile.read(DefinitionFile.write(mac))).isEqualTo(mac);
    }

    @Test
    void the_same_mac_is_written_the_same_each_time() {
        assertThat(DefinitionFile.write(mac(List.of()))).isEqualTo(DefinitionFile.write(mac(List.of())));
    }

    @Test
    void a_text_that_lacks_something_says_what() {
        String text = DefinitionFile.write(mac(List.of())).replaceFirst("(?m)^user=.*\n", "");

        assertThatThrownBy(() -> DefinitionFile.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this definition of a Mac has no user");
    }

    private static StubDefinition mac(List<ScriptRule> script) {
        return new StubDefinition(
                "catalina",
                "10.15.7",
                "x86_64",
                "ja-JP",
                "jamf",
                "qa",
                "p=ss wörd\\",
                List.of("ssh-ed25519 AAAA one", "ssh-ed25519 BBBB two"),
                true,
                100.5,
                "never",
                Duration.ofMinutes(5),
                script);
    }
}
