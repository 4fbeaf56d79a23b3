package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One thing that a stub Mac does in place of, or besides, what it would do. */
public sealed interface ScriptRule {
    /** When it is used. */
    Trigger when();

    /** What changes on the Mac then, in order. */
    List<Setting> settings();

    /**
     * Used by commands.
     *
     * @param command a glob over the command line without sudo and directories: {@code *} stands for anything
     * @param delay in real time, before the command runs or is answered
     * @param answer what is answered in place of the command, which does not run then
     */
    record OfCommand(
            Trigger when,
            String command,
            List<Setting> settings,
            Duration delay,
            Optional<Answer> answer,
            Optional<CommandFault> fault)
            implements ScriptRule {
        public OfCommand {
            settings = List.copyOf(settings);
        }

        /** Whether no later rule is looked at once this one was used. */
        public boolean endsTheSearch() {
            return answer.isPresent() || fault.isPresent();
        }
    }

    /** Used by connections. */
    record OfConnection(Trigger when, List<Setting> settings, Optional<ConnectionFault> fault) implements ScriptRule {
        public OfConnection {
            settings = List.copyOf(settings);
        }
    }

    /**
     * Which of the commands or connections that fit.
     *
     * @param state the only one in which they fit; any if it is empty
     * @param from the first that is meant, counted from 1
     * @param times how many are meant
     */
    record Trigger(Optional<MachineState> state, int from, int times) {
        /** Any, every time. */
        public static final Trigger ALWAYS = new Trigger(Optional.empty(), 1, Integer.MAX_VALUE);

        /** @param state a word of {@link MachineState} */
        public static Trigger of(Optional<String> state, int from, int times) {
            return new Trigger(state.map(MachineState::named), from, times);
        }

        /** Whether the one of this number is meant, counted from 1. */
        public boolean means(long number) {
            return number >= from && number < (long) from + times;
        }
    }

    /** A key and a value as {@link Machine#set} takes them. */
    record Setting(String key, String value) {}

    /** @param exit the exit status, 0 to 255 */
    record Answer(int exit, String stdout, String stderr) {}
}
