package io.github.kextproof.stub.unix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** File modes as chmod takes them: octal, or {@code u+x,go-w}. */
final class Mode {
    private static final Pattern CLAUSE = Pattern.compile("([ugoa]*)([-+=])([rwxX]*)");
    /** From the highest bit to the lowest. */
    private static final List<PosixFilePermission> ALL = List.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private Mode() {}

    /** @throws IllegalArgumentException if it is neither */
    static Set<PosixFilePermission> of(String mode, Path file) throws IOException {
        if (mode.matches("[0-7]{1,4}")) {
            return octal(Integer.parseInt(mode, 8));
        }
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(Files.getPosixFilePermissions(file));
        for (String clause : mode.split(",", -1)) {
            Matcher matcher = CLAUSE.matcher(clause);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(mode);
            }
            change(permissions, matcher.group(1), matcher.group(2), matcher.group(3));
        }
        return permissions;
    }

    private static Set<PosixFilePermission> octal(int bits) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < ALL.size(); i++) {
            if ((bits >> (8 - i) & 1) != 0) {
                permissions.add(ALL.get(i));
            }
        }
        return permissions;
    }

    /** Nine bits, as chmod takes them in octal. */
    static int bits(Set<PosixFilePermission> permissions) {
        int bits = 0;
        for (PosixFilePermission permission : ALL) {
            bits = bits << 1 | (permissions.contains(permission) ? 1 : 0);
        }
        return bits;
    }

    private static void change(Set<PosixFilePermission> permissions, String whose, String how, String which) {
        String classes = whose.isEmpty() || whose.contains("a") ? "ugo" : whose;
        String bits = which.toLowerCase(Locale.ROOT);
        for (int i = 0; i < ALL.size(); i++) {
            PosixFilePermission permission = ALL.get(i);
            boolean meant = classes.indexOf("ugo".charAt(i / 3)) >= 0;
            boolean named = bits.indexOf("rwx".charAt(i % 3)) >= 0;
            boolean removed = named ? how.equals("-") : how.equals("=");
            if (meant && removed) {
                permissions.remove(permission);
            } else if (meant && named) {
                permissions.add(permission);
            }
        }
    }
}
