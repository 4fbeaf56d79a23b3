package io.github.kextproof.macos;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is logged in at the Mac's screen: the owner of /dev/console, by stat(1) and id(1). */
public final class ConsoleSession {
    /** A short name: no blanks, and no hyphen first, which id would take for an option. */
    private static final Pattern NAME = Pattern.compile("([^\\s-]\\S{0,254})");

    private static final Pattern UID = Pattern.compile("(\\d{1,9})");
    /** Own the console while nobody is logged in: at the login window, and in the setup assistant. */
    private static final Set<String> NOBODY = Set.of("root", "loginwindow", "_mbsetupuser");

    private final MacShell mac;

    public ConsoleSession(MacShell mac) {
        this.mac = mac;
    }

    /**
     * The user at the screen, if anybody is logged in there.
     *
     * @throws UnexpectedAnswer if either tool fails or names nobody
     */
    public Optional<ConsoleUser> user() {
        Answer owner = Answer.ofSuccess("stat", mac.ask("/usr/bin/stat", "-f%Su", "/dev/console"));
        String name = owner.last(NAME).orElseThrow(() -> owner.without("owner of /dev/console"));
        return NOBODY.contains(name) ? Optional.empty() : Optional.of(new ConsoleUser(name, uid(name)));
    }

    private int uid(String name) {
        Answer id = Answer.ofSuccess("id", mac.ask("/usr/bin/id", "-u", name));
        return Integer.parseInt(id.last(UID).orElseThrow(() -> id.without("user number")));
    }
}
