package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Product;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.inventory.Settings;
import io.github.kextproof.lab.Census;
import io.github.kextproof.lab.Census.Kind;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.ssh.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A Mac that knows just what leaving it clean asks for; a test says what is on it, and what becomes of it when. */
final class UsedMac implements Ssh {
    static final String APPLICATION = Defender.APPLICATIONS.get(0);

    /** What was sent but for looks, leases and the Mac's start, in order. */
    final List<String> did = new ArrayList<>();

    private final Map<Kind, SortedSet<String>> there = new EnumMap<>(Kind.class);
    private final Map<String, Runnable> effects = new HashMap<>();
    private final Map<String, Integer> exits = new HashMap<>();
    private final Map<Integer, Runnable> atLook = new HashMap<>();
    private int looks;
    private boolean away;
    private boolean somebodyElses;

    UsedMac() {
        has(Kind.FILE, "/Applications/Safari.app");
        has(Kind.RECEIPT, "com.apple.pkg.Core");
    }

    /** @param uninstall how long what is uninstalled may take to be gone */
    static Host host(Duration uninstall) {
        Duration moment = Duration.ofMillis(10);
        Duration patience = Duration.ofSeconds(30);
        Deadlines deadlines = new Deadlines(
                moment,
                patience,
                patience,
                patience,
                moment,
                patience,
                patience,
                uninstall,
                Duration.ofHours(1),
                Duration.ofMillis(1));
        Product product = new Product(Path.of("wdav.pkg"), Optional.empty(), Path.of("onboarding.py"));
        return new Host(
                new Settings(
                        new MacName("one"),
                        new TreeSet<>(),
                        product,
                        new ApprovalPlan.Operator(Duration.ofMinutes(1)),
                        deadlines),
                new Access("mac", 22, "qa", new Login.Password(Secret.of("x")), new HostKeyPin.Fingerprint("SHA256:x")),
                new SudoRule.WithoutPassword(),
                new ResetPlan.None(),
                true);
    }

    UsedMac has(Kind kind, String name) {
        there.computeIfAbsent(kind, any -> new TreeSet<>()).add(name);
        return this;
    }

    UsedMac lacks(Kind kind, String name) {
        there.getOrDefault(kind, new TreeSet<>()).remove(name);
        return this;
    }

    /** Defender and what a journey brought, with or without an uninstaller. */
    UsedMac isInstalled() {
        has(Kind.FILE, Delivery.DIRECTORY).has(Kind.FILE, APPLICATION).has(Kind.FILE, Defender.KEXT);
        has(Kind.FILE, Defender.LOGS).has(Kind.PROCESS, "wdavdaemon").has(Kind.DAEMON, "com.microsoft.fresno");
        return has(Kind.RECEIPT, Defender.PACKAGE_IDENTIFIER)
                .has(Kind.KEXT, Defender.BUNDLE_IDENTIFIER)
                .has(Kind.POLICY, "UBF8T346G9|com.microsoft.wdavkext|1");
    }

    UsedMac hasAnUninstaller(int exit, Runnable effect) {
        has(Kind.FILE, Defender.UNINSTALLER);
        return answers(Defender.UNINSTALLER, exit, effect);
    }

    /** What ends that way, and what it does to the Mac. */
    UsedMac answers(String program, int exit, Runnable effect) {
        exits.put(program, exit);
        effects.put(program, effect);
        return this;
    }

    /** What the product's own cleaning takes along; the extension may stay loaded without its files. */
    void loseProduct() {
        List.of(APPLICATION, Defender.KEXT, Defender.UNINSTALLER).forEach(file -> lacks(Kind.FILE, file));
        lacks(Kind.PROCESS, "wdavdaemon").lacks(Kind.DAEMON, "com.microsoft.fresno");
        lacks(Kind.RECEIPT, Defender.PACKAGE_IDENTIFIER);
    }

    void loseExtension() {
        lacks(Kind.KEXT, Defender.BUNDLE_IDENTIFIER);
    }

    /** Something happens just before the Mac is looked at for that time, counted from 1 and from now. */
    UsedMac atLook(int number, Runnable happens) {
        atLook.put(looks + number, happens);
        return this;
    }

    void goesAway() {
        away = true;
    }

    void becomesSomebodyElses() {
        somebodyElses = true;
    }

    @Override
    public Shell open(Access access, Duration deadline, CommandLog log) {
        if (away) {
            throw new ShellException(ShellException.Kind.UNREACHABLE, "qa@mac cannot be reached", "is it on?");
        }
        return new Line();
    }

    private Outcome answer(CommandLine command) {
        List<String> words = MacShell.behindSudo(command).words();
        if (words.contains("/var/db/kextproof/lease")) {
            String result =
                    "kextproof lease\ntime=1\nresult=" + (somebodyElses ? "no" : "yes") + "\ngeneration=1\nend\n";
            return ended(command, 0, result);
        }
        if (words.get(0).equals("/usr/sbin/sysctl")) {
            return ended(
                    command,
                    0,
                    "{ sec = 1589270400, usec = 0 } Tue May 12 08:00:00 2020\nAAAAAAAA-0000-0000-0000-000000000000\n");
        }
        return words.get(0).equals("/bin/sh") ? ended(command, 0, look()) : done(command, words);
    }

    private Outcome done(CommandLine command, List<String> words) {
        String file = words.get(words.size() - 1);
        if (words.get(0).equals("/bin/test")) {
            return ended(command, there.getOrDefault(Kind.FILE, new TreeSet<>()).contains(file) ? 0 : 1, "");
        }
        did.add(String.join(" ", words));
        if (words.get(0).equals("/bin/rm")) {
            lacks(Kind.FILE, file);
        } else if (!exits.containsKey(words.get(0))) {
            throw new AssertionError("nobody said how this ends: " + words);
        }
        effects.getOrDefault(words.get(0), () -> {}).run();
        if (away) {
            throw new ShellException(
                    ShellException.Kind.CONNECTION_LOST, "qa@mac: `" + file + "` was cut off", "did the Mac sleep?");
        }
        return ended(command, exits.getOrDefault(words.get(0), 0), "");
    }

    private String look() {
        looks++;
        Optional.ofNullable(atLook.remove(looks)).ifPresent(Runnable::run);
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            text.append("kextproof:")
                    .append(kind.name().toLowerCase(Locale.ROOT))
                    .append('\n');
            there.getOrDefault(kind, new TreeSet<>())
                    .forEach(name -> text.append(kind == Kind.PROCESS ? "312 " : "")
                            .append(name)
                            .append('\n'));
        }
        return text + "kextproof:end\n";
    }

    private static Outcome ended(CommandLine command, int exit, String out) {
        return new Outcome(
                command, new Ending.Exited(exit), Output.of(out), Output.of(""), Instant.EPOCH, Duration.ZERO);
    }

    /** As it is now. */
    Census census() {
        return new Census(there);
    }

    private final class Line implements Shell {
        @Override
        public Outcome run(CommandLine command, Duration deadline) {
            return answer(command);
        }

        @Override
        public void upload(Path file, String target, Duration deadline, UploadProgress progress) {
            throw new UnsupportedOperationException("nothing is brought to a Mac that is left");
        }

        @Override
        public void close() {}
    }
}
