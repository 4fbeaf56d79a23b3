package io.github.kextproof.stub.unix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code shasum -a ALGORITHM}, and {@code -c}; files of any size, a buffer at a time. */
final class Shasum {
    private static final int BUFFER = 65_536;
    private static final Pattern LISTED = Pattern.compile("\\\\?([0-9a-fA-F]+) [ *](.*)");
    /** By the length of a checksum in hex digits, which tells -c what was used. */
    private static final Map<Integer, String> BY_LENGTH = Map.of(40, "1", 56, "224", 64, "256", 96, "384", 128, "512");

    private final Call call;

    private Shasum(Call call) {
        this.call = call;
    }

    static int run(Call call) throws IOException {
        String algorithm = call.value('a').orElse("1");
        if (!BY_LENGTH.containsValue(algorithm)) {
            return call.fail(1, "Unrecognized algorithm");
        }
        Shasum shasum = new Shasum(call);
        int status = 0;
        for (String path : call.inputs()) {
            status = Math.max(status, call.has("c") ? shasum.check(path) : shasum.print(path, algorithm));
        }
        return status;
    }

    private int print(String path, String algorithm) throws IOException {
        try {
            call.print(digest(path, algorithm) + "  " + path);
            return 0;
        } catch (FileSystemException e) {
            return call.fail(path, e);
        }
    }

    private int check(String list) throws IOException {
        int wrong = 0;
        int unreadable = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(call.open(list), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher listed = LISTED.matcher(line);
                if (!listed.matches()) {
                    continue;
                }
                String result = verify(listed.group(1).toLowerCase(Locale.ROOT), listed.group(2));
                wrong += result.equals("FAILED") ? 1 : 0;
                unreadable += result.equals("FAILED open or read") ? 1 : 0;
                call.print(listed.group(2) + ": " + result);
            }
        } catch (FileSystemException e) {
            return call.fail(list, e);
        }
        return conclude(wrong, unreadable);
    }

    private int conclude(int wrong, int unreadable) {
        if (unreadable > 0) {
            call.fail(
                    1, "WARNING: " + unreadable + " listed file" + (unreadable > 1 ? "s" : "") + " could not be read");
        }
        if (wrong > 0) {
            call.fail(1, "WARNING: " + wrong + " computed checksum" + (wrong > 1 ? "s" : "") + " did NOT match");
        }
        return wrong + unreadable > 0 ? 1 : 0;
    }

    private String verify(String expected, String path) throws IOException {
        try {
            String algorithm = BY_LENGTH.getOrDefault(expected.length(), "256");
            return digest(path, algorithm).equals(expected) ? "OK" : "FAILED";
        } catch (FileSystemException e) {
            call.fail(path, e);
            return "FAILED open or read";
        }
    }

    private String digest(String path, String algorithm) throws IOException {
        try (InputStream in = call.open(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-" + algorithm);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has the SHA family
        }
    }
}
