package io.github.kextproof.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The resources of the comparison, which people read too. */
final class Lines {
    private Lines() {}

    /** The lines to send to every stub Mac, in order, with their placeholders. */
    static List<String> toSend() {
        return read("lines.txt").stream()
                .map(line -> line.replaceFirst("^## ", ""))
                .toList();
    }

    /** Without comments and empty lines. */
    static List<String> read(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lines.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line with its placeholders filled for a Mac. */
    static String filled(String line, boolean sudoAsks) {
        String sudo = sudoAsks ? "printf '%s\\n' '{password}' | sudo -S -p '' --" : "sudo -n --";
        return line.replace("{sudo}", sudo).replace("{password}", MacUnderContract.PASSWORD);
    }
}
