package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.files.MacFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code /dev/console}, whose owner is who sits at the screen. */
final class Console {
    private Console() {}

    static void make(MacFiles files, String user) throws IOException {
        Path console = files.real("/dev/console");
        if (!Files.exists(console)) {
            Files.createFile(console);
        }
        files.own(console, user);
    }
}
