package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.machine.CommandFault;
import io.github.kextproof.stub.machine.ConnectionFault;
import io.github.kextproof.stub.machine.ScriptRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerFaultsTest {
    @ParameterizedTest
    @CsvSource({
        "drop, '', true",
        "drop-after, '', true",
        "hang, '', true",
        "garble, '', true",
        "slow, 100B/s, true",
        "kill-signal, TERM, true",
        "reboot, 5s, true",
        "reset, '', false",
        "truncate, 12, false",
        "refuse-channel, '', false"
    })
    void a_command_suffers_only_what_a_real_server_can_commit(String word, String argument, boolean possible) {
        assertThat(ContainerFaults.firstBeyond(List.of(harmless(), command(word, argument))))
                .isEqualTo(possible ? Optional.empty() : Optional.of(1));
    }

    @ParameterizedTest
    @CsvSource({
        "refuse, '', true",
        "close-before-banner, '', true",
        "banner-delay, 5s, true",
        "close-before-auth, '', false",
        "wrong-host-key, '', false",
        "deny-auth, '', false"
    })
    void a_connection_suffers_only_what_happens_in_front_of_the_server(String word, String argument, boolean possible) {
        ScriptRule rule = new ScriptRule.OfConnection(
                ScriptRule.Trigger.ALWAYS, List.of(), Optional.of(ConnectionFault.parse(word, argument)));

        assertThat(ContainerFaults.firstBeyond(List.of(harmless(), rule)))
                .isEqualTo(possible ? Optional.empty() : Optional.of(1));
    }

    private static ScriptRule harmless() {
        return new ScriptRule.OfConnection(ScriptRule.Trigger.ALWAYS, List.of(), Optional.empty());
    }

    private static ScriptRule command(String word, String argument) {
        return new ScriptRule.OfCommand(
                ScriptRule.Trigger.ALWAYS,
                "*",
                List.of(),
                Duration.ZERO,
                Optional.empty(),
                Optional.of(CommandFault.parse(word, argument)));
    }
}
