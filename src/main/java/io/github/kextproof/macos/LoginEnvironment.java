package io.github.kextproof.macos;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a command over SSH finds around itself.
 *
 * @param shell the login shell's path, empty if unknown
 * @param path the directories in which a bare name is looked for, in order
 */
public record LoginEnvironment(String shell, List<String> path) {
    private static final Pattern SHELL = Pattern.compile("SHELL=(\\S{1,250})");
    private static final Pattern PATH = Pattern.compile("PATH=(.{1,4000})");

    public LoginEnvironment {
        path = List.copyOf(path);
    }

    /**
     * Asks env(1), of whose answer nothing else is kept.
     *
     * @throws UnexpectedAnswer if it fails, or knows no PATH
     */
    public static LoginEnvironment of(MacShell mac) {
        Answer answer = Answer.ofSuccess("env", mac.ask("/usr/bin/env"));
        String directories = answer.last(PATH).orElseThrow(() -> answer.without("PATH"));
        return new LoginEnvironment(
                answer.last(SHELL).orElse(""),
                Arrays.stream(directories.split(":", -1)).toList());
    }
}
