package io.github.kextproof.stub.shell;

import java.io.IOException;
import java.util.Optional;

/** The terminal a login sits at; a program reaches it even when its own streams are redirected, as through /dev/tty. */
public interface Terminal {
    /**
     * Writes a prompt, reads one line without showing what is typed, and moves to the next line.
     *
     * @return the line without its newline; empty when the input ended instead (Ctrl-D)
     * @throws IOException if the terminal went away
     * @throws InterruptedException if the channel closed or Ctrl-C was pressed while it waited
     */
    Optional<String> askSecret(String prompt) throws IOException, InterruptedException;
}
