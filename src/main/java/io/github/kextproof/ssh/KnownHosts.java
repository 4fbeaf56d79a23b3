package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a file in OpenSSH's known_hosts format says about one machine; see sshd(8), SSH_KNOWN_HOSTS FILE FORMAT. */
final class KnownHosts {
    private static final int SSH_PORT = 22;
    private static final Pattern SPACE = Pattern.compile("[ \\t]+");

    /** What a line says about its key. */
    enum Marker {
        TRUSTED,
        REVOKED,
        CERTIFICATE_AUTHORITY
    }

    /** One key that the file connects with the machine. */
    record Entry(Marker marker, HostKey key) {}

    private KnownHosts() {}

    /** The name of the machine's host key: as ssh does it, an alias stands for itself, whatever the port. */
    static String name(Access access) {
        return access.hostKeyAlias()
                .map(alias -> alias.toLowerCase(Locale.ROOT))
                .orElseGet(() -> name(access.address(), access.port()));
    }

    /** The host's name as such a file writes it: bare on port 22, else in brackets with its port. */
    static String name(String address, int port) {
        String lower = address.toLowerCase(Locale.ROOT);
        return port == SSH_PORT ? lower : "[" + lower + "]:" + port;
    }

    /** In the file's order; lines that are not understood are passed over, as ssh does. */
    static List<Entry> about(String name, Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        // Comments may hold anything; ISO 8859-1 takes every byte.
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            entry(name, line.strip()).ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<Entry> entry(String name, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return Optional.empty();
        }
        List<String> fields = new ArrayList<>(Arrays.asList(SPACE.split(line)));
        Marker marker = marker(fields.get(0));
        if (marker != Marker.TRUSTED || fields.get(0).startsWith("@")) {
            fields.remove(0);
        }
        if (fields.size() < 3 || !names(fields.get(0), name)) {
            return Optional.empty();
        }
        return Optional.of(new Entry(marker, new HostKey(fields.get(1), fields.get(2))));
    }

    private static Marker marker(String field) {
        return switch (field) {
            case "@revoked" -> Marker.REVOKED;
            case "@cert-authority" -> Marker.CERTIFICATE_AUTHORITY;
            default -> Marker.TRUSTED;
        };
    }

    private static boolean names(String hosts, String name) {
        if (hosts.startsWith("|1|")) {
            return isHashOf(hosts, name);
        }
        boolean named = false;
        for (String pattern : hosts.toLowerCase(Locale.ROOT).split(",", -1)) {
            boolean negated = pattern.startsWith("!");
            if (matches(negated ? pattern.substring(1) : pattern, name)) {
                if (negated) {
                    return false;
                }
                named = true;
            }
        }
        return named;
    }

    private static boolean matches(String pattern, String name) {
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            return pattern.equals(name);
        }
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return name.matches(regex);
    }

    /** {@code |1|salt|hash}: HMAC-SHA1 of the name, keyed with the salt. */
    private static boolean isHashOf(String hashed, String name) {
        String[] parts = hashed.split("\\|", -1);
        if (parts.length != 4) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[2]), "HmacSHA1"));
            byte[] hash = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash).equals(parts[3]);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
