package io.github.kextproof.stub.machine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The text that stands in for Microsoft's installer package.
 *
 * @param identifier of the receipt, such as com.microsoft.wdav
 * @param title shown by installer(8)
 * @param version as the package spells it
 * @param team identifier of the signer
 * @param signedBy the leaf certificate's name; empty for an unsigned package
 */
public record StubPackage(String identifier, String title, String version, String team, String signedBy) {
    private static final String FIRST_LINE = "kextproof stub package 1";

    /** The package in these bytes; empty when they are anything else, such as a real package. */
    public static Optional<StubPackage> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(FIRST_LINE + "\n")) {
            return Optional.empty();
        }
        Map<String, String> entries = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split(": ", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> entries.put(parts[0], parts[1].strip()));
        if (!entries.getOrDefault("version", "").matches("\\d+(\\.\\d+){1,3}")) {
            return Optional.empty();
        }
        return Optional.of(new StubPackage(
                entries.getOrDefault("identifier", "com.microsoft.wdav"),
                entries.getOrDefault("title", "Microsoft Defender ATP"),
                entries.getOrDefault("version", ""),
                entries.getOrDefault("team", ""),
                entries.getOrDefault("signed by", "")));
    }

    /** Whether it is this version or a later one. */
    public boolean isAtLeast(String other) {
        return Version.parse(version).isAtLeast(other);
    }

    /** The application's name: it lost its ATP with 101.56.35 (vendor documentation). */
    public String application() {
        return isAtLeast("101.56.35") ? "Microsoft Defender" : "Microsoft Defender ATP";
    }
}
