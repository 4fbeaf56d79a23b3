package io.github.kextproof.journey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a Mac, as labels and tables show it.
 *
 * @param entries in the order to show them, for example {@code macOS -> 10.15.7}
 */
public record Facts(Map<String, String> entries) {
    /** The name of the fact that holds the macOS version. */
    public static final String MACOS = "macOS";
    /** The name of the fact that holds the user interface's language. */
    public static final String LOCALE = "locale";
    /** The name of the fact that holds Defender's version. */
    public static final String PRODUCT = "product";
    /** The name of the fact that says by whom the Mac is managed: none, jamf, intune or another. */
    public static final String MANAGEMENT = "management";

    /** The name of the fact that says what approves on this Mac, as its inventory says it: operator, vnc, recovery or another. */
    public static final String APPROVAL = "approval by";

    /** The name of the fact that holds the SHA-256 of the package that was installed, as 64 hex digits. */
    public static final String PACKAGE = "package SHA-256";

    public Facts {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
