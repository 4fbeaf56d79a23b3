package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.shell.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the start-up files of the real shells print something before each command. */
final class LoginNoise {
    private static final Path NOISE = Path.of("/etc/kextproof-noise");
    private static final String PRINT = "[ -s " + NOISE + " ] && while IFS= read -r kextproof_line || [ -n "
            + "\"$kextproof_line\" ]; do printf '%s\\n' \"$kextproof_line\"; done < " + NOISE + "\n";

    private LoginNoise() {}

    /** bash reads its file because sshd started it, zsh reads its own always. */
    static void print(String noise, Account account) {
        try {
            Files.writeString(NOISE, noise);
            for (String file : List.of(account.home() + "/.bashrc", "/etc/zsh/zshenv")) {
                Files.writeString(Path.of(file), PRINT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
