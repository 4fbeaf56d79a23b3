package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.CommandFault;
import io.github.kextproof.stub.machine.ConnectionFault;
import io.github.kextproof.stub.machine.ScriptRule;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One stub Mac with a script, started when it is first asked for. */
final class ScriptedMac implements AutoCloseable {
    private static final String PASSWORD = "correct horse";

    private final List<ScriptRule> rules = new ArrayList<>();
    private Optional<StubLab> lab = Optional.empty();

    /** The rule that the when methods begin. */
    final class Beginning {
        private final ScriptRule.Trigger when;
        private final String command;
        private final List<ScriptRule.Setting> settings = new ArrayList<>();
        private Duration delay = Duration.ZERO;

        private Beginning(ScriptRule.Trigger when, String command) {
            this.when = when;
            this.command = command;
        }

        Beginning set(String key, String value) {
            settings.add(new ScriptRule.Setting(key, value));
            return this;
        }

        Beginning delay(Duration time) {
            delay = time;
            return this;
        }

        ScriptedMac answer(int exit, String stdout, String stderr) {
            return add(Optional.of(new ScriptRule.Answer(exit, stdout, stderr)), Optional.empty());
        }

        ScriptedMac answerWith(String stdout, String fault, String argument) {
            return add(
                    Optional.of(new ScriptRule.Answer(0, stdout, "")),
                    Optional.of(CommandFault.parse(fault, argument)));
        }

        ScriptedMac fault(String word) {
            return fault(word, "");
        }

        ScriptedMac fault(String word, String argument) {
            return add(Optional.empty(), Optional.of(CommandFault.parse(word, argument)));
        }

        ScriptedMac nothingElse() {
            return add(Optional.empty(), Optional.empty());
        }

        private ScriptedMac add(Optional<ScriptRule.Answer> answer, Optional<CommandFault> fault) {
            rules.add(new ScriptRule.OfCommand(when, command, settings, delay, answer, fault));
            return ScriptedMac.this;
        }
    }

    Beginning when(String command) {
        return new Beginning(ScriptRule.Trigger.ALWAYS, command);
    }

    Beginning when(String command, int from, int times) {
        return new Beginning(ScriptRule.Trigger.of(Optional.empty(), from, times), command);
    }

    Beginning when(String command, String state) {
        return new Beginning(ScriptRule.Trigger.of(Optional.of(state), 1, Integer.MAX_VALUE), command);
    }

    ScriptedMac onConnection(int first, int times, String fault, String argument) {
        rules.add(new ScriptRule.OfConnection(
                ScriptRule.Trigger.of(Optional.empty(), first, times),
                List.of(),
                Optional.of(ConnectionFault.parse(fault, argument))));
        return this;
    }

    ScriptedMac setOnConnection(int first, String key, String value) {
        rules.add(new ScriptRule.OfConnection(
                ScriptRule.Trigger.of(Optional.empty(), first, 1),
                List.of(new ScriptRule.Setting(key, value)),
                Optional.empty()));
        return this;
    }

    StubLab lab() throws IOException {
        if (lab.isEmpty()) {
            lab = Optional.of(StubLab.start(List.of(definition())));
        }
        return lab.get();
    }

    VirtualMac mac() throws IOException {
        return lab().mac("liar");
    }

    Endpoint endpoint() throws IOException {
        return mac().endpoint();
    }

    String password() {
        return PASSWORD;
    }

    SshCaller login() throws IOException {
        return SshCaller.withPassword(endpoint(), PASSWORD);
    }

    private StubDefinition definition() {
        return new StubDefinition(
                "liar",
                "10.15.7",
                "x86_64",
                "en",
                "none",
                "qa",
                PASSWORD,
                List.of(),
                false,
                600,
                "never",
                Duration.ZERO,
                rules);
    }

    @Override
    public void close() {
        lab.ifPresent(StubLab::close);
    }
}
