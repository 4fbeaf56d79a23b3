package io.github.kextproof.stub.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a real Mac has that a tester may call, simulated or not. */
public final class MacTools {
    private static final Set<String> PATHS = read();
    private static final Set<String> NAMES = PATHS.stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());

    private MacTools() {}

    /**
     * Whether a real Mac would have found it.
     *
     * @param path the name made absolute
     * @param name as it was called
     */
    static boolean has(String path, String name) {
        return name.contains("/")
                ? PATHS.contains(path) || path.matches("/(System|usr/libexec)/.*")
                : NAMES.contains(name);
    }

    /** Where a Mac's tools are. */
    public static Set<String> paths() {
        return PATHS;
    }

    private static Set<String> read() {
        try (InputStream in = Objects.requireNonNull(MacTools.class.getResourceAsStream("mac-tools.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> line.startsWith("/")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
