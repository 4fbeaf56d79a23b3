package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** osascript(1) in the console user's session. */
final class Osascript {
    static final String TOOL = "osascript";

    private final MacShell mac;
    private final ConsoleUser user;

    Osascript(MacShell mac, ConsoleUser user) {
        this.mac = mac;
        this.user = user;
    }

    /**
     * Runs a script that only looks to its end, however that is.
     *
     * @param script one line each
     * @param arguments what the script's run handler gets; never part of its text
     */
    Outcome ask(List<String> script, String... arguments) {
        return mac.askInSession(user, words(script, arguments));
    }

    /**
     * Runs a script that changes something to its end, however that is.
     *
     * @param script one line each
     * @param arguments what the script's run handler gets; never part of its text
     */
    Outcome run(List<String> script, String... arguments) {
        return mac.inSession(user, words(script, arguments));
    }

    private static String[] words(List<String> script, String... arguments) {
        List<String> words = new ArrayList<>(List.of("/usr/bin/osascript"));
        script.stream().flatMap(line -> Stream.of("-e", line)).forEach(words::add);
        words.addAll(List.of(arguments));
        return words.toArray(String[]::new);
    }

    /**
     * Throws what a failed script means.
     *
     * @throws UiRefused if macOS refused it
     * @throws UnexpectedAnswer if it failed otherwise
     */
    static Outcome unlessFailed(Outcome outcome) {
        if (outcome.succeeded()) {
            return outcome;
        }
        throw UiRefused.in(outcome, TOOL)
                .<MacTrouble>map(refused -> refused)
                .orElseGet(() -> UnexpectedAnswer.failing(TOOL, outcome));
    }
}
