package io.github.kextproof.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** From which commit this kextproof was built, so that evidence can say what made it. */
public final class Build {
    /**
     * 40 hex digits, with {@code -dirty} behind if there were changes that no commit has; without a Git repository it says so, and
     * when it was built.
     */
    public static final String COMMIT = read();

    private Build() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Build.class.getResourceAsStream("build.properties"))) {
            properties.load(in);
        } catch (IOException cause) {
            throw new UncheckedIOException("build.properties cannot be read", cause);
        }
        boolean dirty = Boolean.parseBoolean(properties.getProperty("dirty"));
        return properties.getProperty("commit") + (dirty ? "-dirty" : "");
    }
}
