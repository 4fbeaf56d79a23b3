package io.github.kextproof.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text that is looked for wherever it may have got to, in any form in which programs write text down.
 *
 * @param name what it stands for
 * @param text at least 12 characters, so that chance does not find it
 */
record Canary(String name, String text) {
    /** Pages of a report are base64 inside of one; what is shorter holds no canary. */
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,}={0,2}");

    Canary {
        if (text.length() < 12) {
            throw new IllegalArgumentException(name + " is too short to be looked for");
        }
    }

    /** As it is, and as base64, hex, in URLs, in JSON and in HTML make it. */
    List<String> forms() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        String json = text.replace("\\", "\\\\").replace("\"", "\\\"");
        String html = text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return Stream.concat(
                        Stream.of(
                                text,
                                hex,
                                hex.toUpperCase(Locale.ROOT),
                                URLEncoder.encode(text, StandardCharsets.UTF_8),
                                json,
                                html),
                        Stream.of(base64(bytes, 0), base64(bytes, 1), base64(bytes, 2)))
                .distinct()
                .toList();
    }

    /** What stays the same of its base64 when so many bytes stand before it, and whatever stands after it. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int own = before == 0 ? 0 : before + 1;
        int end = shifted.length % 3 == 0 ? all.length() : all.length() - 1;
        return all.substring(own, end);
    }

    /** Whether it stands in these bytes, or in base64 that stands there. */
    boolean isIn(byte[] content) {
        String read = new String(content, StandardCharsets.UTF_8);
        return isIn(read)
                || BASE64.matcher(read)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(run -> isIn(new String(decoded(run), StandardCharsets.UTF_8)));
    }

    private boolean isIn(String read) {
        return forms().stream().anyMatch(read::contains);
    }

    /** Whatever can be decoded: a run of such characters need not be base64. */
    private static byte[] decoded(String run) {
        String digits = run.replace("=", "");
        int whole = digits.length() % 4 == 1 ? digits.length() - 1 : digits.length();
        return Base64.getDecoder().decode(digits.substring(0, whole));
    }

    /** The files, and the names of files, below a directory that hold it. */
    List<Path> foundBelow(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> isIn(file.getFileName().toString()) || isInFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isInFile(Path file) {
        try {
            return Files.isRegularFile(file) && isIn(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
