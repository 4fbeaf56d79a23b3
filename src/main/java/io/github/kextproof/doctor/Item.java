package io.github.kextproof.doctor;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A check in its place.
 *
 * @param name one or two small words, with a hyphen between
 * @param needs without which it cannot look
 * @param gives what later checks have if all is well here
 */
record Item(String name, Check check, Set<Need> needs, Optional<Need> gives) {
    /** All there are, in the order in which they are made; a check that gives something comes before those that need it. */
    static final List<Item> ALL = List.of(
            of("package", new PackageHere()),
            of("secrets", new SecretsFound()),
            giving(Need.ANSWER, "reachable", new Reachable()),
            giving(Need.IDENTITY, "host-key", new HostKey(), Need.ANSWER),
            giving(Need.SHELL, LogIn.NAME, new LogIn(), Need.IDENTITY),
            of("lease", new LeaseFree(), Need.SHELL),
            // Early: a clock that runs fast goes on doing so while the rest is looked at.
            of(ClockRight.NAME, new ClockRight(), Need.SHELL),
            of("round-trip", new RoundTrip(), Need.SHELL),
            giving(Need.QUIET, "quiet", new Quiet(), Need.SHELL),
            of("shell", new Surroundings(), Need.SHELL),
            giving(Need.ROOT, "sudo", new SudoWorks(), Need.SHELL),
            of("disk", new DiskRoom(), Need.SHELL),
            of("sleep", new StaysAwake(), Need.SHELL),
            of("updates", new UpdatesWait(), Need.SHELL),
            of("processor", new Processor(), Need.SHELL),
            of("macos", new MacOs(), Need.SHELL),
            of("sip", new Integrity(), Need.SHELL),
            of("consent", new ConsentAsked(), Need.SHELL),
            giving(Need.MANAGEMENT, "enrollment", new Enrolled(), Need.SHELL),
            of("kext-policies", new KextPolicies(), Need.ROOT, Need.MANAGEMENT),
            of("approval", new NeverApproved(), Need.ROOT),
            of("defender", new NoDefender(), Need.ROOT),
            giving(Need.SOMEBODY, "console", new Somebody(), Need.SHELL),
            giving(Need.SESSION, "screen", new Unlocked(), Need.SOMEBODY),
            of("windows", new Windows(), Need.ROOT, Need.SESSION),
            of("pictures", new Pictures(), Need.QUIET, Need.ROOT, Need.SESSION),
            of("vnc", new Console()),
            of("reset", new WayBack()));

    private static Item of(String name, Check check, Need... needs) {
        return new Item(name, check, setOf(needs), Optional.empty());
    }

    private static Item giving(Need given, String name, Check check, Need... needs) {
        return new Item(name, check, setOf(needs), Optional.of(given));
    }

    private static Set<Need> setOf(Need... needs) {
        Set<Need> set = EnumSet.noneOf(Need.class);
        set.addAll(List.of(needs));
        return set;
    }
}
