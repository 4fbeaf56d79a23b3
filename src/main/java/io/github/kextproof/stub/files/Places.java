package io.github.kextproof.stub.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/**
 * Who may go where on a Mac, by convention: users write below their home, {@code /tmp}, {@code /var/tmp} and
 * {@code /Users/Shared}; root writes wherever System Integrity Protection lets it; homes of others are closed.
 */
final class Places {
    private static final String OPEN_TO_ALL = "/(private/tmp|private/var/tmp|Users/Shared)(/.*)?";
    private static final String ROOT_ONLY = "/private/var/(root|db/SystemPolicyConfiguration|db/sudo)(/.*)?";
    private static final String PROTECTED =
            "/(System|bin|sbin|usr(?!/local(/|$))|private/var/db/SystemPolicyConfiguration)(/.*)?";

    private Places() {}

    static boolean mayEnter(String path, String user) {
        return user.equals("root") || !(path.matches(ROOT_ONLY) || isOthersHome(path, user));
    }

    static void checkWrite(String path, String user) throws FileSystemException {
        if (user.equals("root")) {
            if (path.matches(PROTECTED)) {
                throw Errno.notPermitted(path);
            }
        } else if (!path.matches(OPEN_TO_ALL) && !isHome(path, user)) {
            throw new AccessDeniedException(path);
        }
    }

    /** Whether every user may create files there; the places themselves are root's. */
    static boolean isOpenToAll(String path) {
        return path.matches("/(private/tmp|private/var/tmp|Users/Shared)/.*");
    }

    private static boolean isHome(String path, String user) {
        String home = "/Users/" + user;
        return path.equals(home) || path.startsWith(home + "/");
    }

    private static boolean isOthersHome(String path, String user) {
        return path.matches("/Users/(?!Shared(/|$))[^/]+/.*") && !isHome(path, user);
    }
}
