package io.github.kextproof.journey;

import io.github.kextproof.lab.Census.Item;
import io.github.kextproof.lab.Census.Kind;
import io.github.kextproof.mac.Access;
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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/** A Mac that is nothing but what is counted on it, and does what it is told when a command comes. */
final class CountedMac implements Ssh {
    private static final String BOOT =
            "{ sec = 1589270400, usec = 0 } Tue May 12 08:00:00 2020\n" + "AAAAAAAA-0000-0000-0000-000000000000\n";

    /** What was sent that changes something, as words with spaces between. */
    final List<String> changes = new ArrayList<>();

    private final Set<Item> items = new LinkedHashSet<>();
    private final Map<String, IntSupplier> programs = new HashMap<>();
    private Runnable counted = () -> {};
    private boolean away;
    private boolean ours = true;

    CountedMac has(Kind kind, String name) {
        items.add(new Item(kind, name));
        return this;
    }

    void loses(Kind kind, String name) {
        items.remove(new Item(kind, name));
    }

    /** Everything of one kind. */
    void losesAll(Kind kind) {
        items.removeIf(item -> item.kind() == kind);
    }

    /** A program that is there, at that path; it gives its exit status. */
    CountedMac does(String path, IntSupplier program) {
        programs.put(path, program);
        return this;
    }

    /** What happens before it is counted each time. */
    CountedMac whenCounted(Runnable action) {
        counted = action;
        return this;
    }

    void goesAway() {
        away = true;
    }

    void isTakenBySomebodyElse() {
        ours = false;
    }

    @Override
    public Shell open(Access access, Duration deadline, CommandLog log) {
        mustBeThere();
        return new Shell() {
            @Override
            public Outcome run(CommandLine command, Duration limit) {
                mustBeThere();
                return answer(command);
            }

            @Override
            public void upload(Path file, String target, Duration limit, UploadProgress progress) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {}
        };
    }

    private void mustBeThere() {
        if (away) {
            throw new ShellException(
                    ShellException.Kind.UNREACHABLE, "qa@mac:22 cannot be reached: the connection was refused", "wait");
        }
    }

    private Outcome answer(CommandLine command) {
        List<String> words = MacShell.behindSudo(command).words();
        String text = String.join(" ", words);
        if (text.contains("kextproof lease")) {
            return outcome(command, 0, lease());
        }
        if (text.contains("echo kextproof:end")) {
            counted.run();
            return outcome(command, 0, census());
        }
        return switch (words.get(0)) {
            case "/usr/sbin/sysctl" -> outcome(command, 0, BOOT);
            case "/bin/test" -> outcome(command, programs.containsKey(words.get(2)) ? 0 : 1, "");
            default -> outcome(command, change(words, text), "");
        };
    }

    private int change(List<String> words, String text) {
        changes.add(text);
        if (words.get(0).equals("/bin/rm")) {
            items.removeIf(item -> item.kind() == Kind.FILE && item.name().equals(words.get(2)));
        }
        return programs.getOrDefault(words.get(0), () -> 0).getAsInt();
    }

    private String lease() {
        return "kextproof lease\ntime=1589270500\nresult=" + (ours ? "yes" : "no") + "\ngeneration=1\n"
                + (ours ? "" : "token=2\nbeat=1\nuser=lab\nhost=ci-7\npid=1\nrun=3f2a91c0\nexpires=1589270900\n")
                + "end\n";
    }

    private String census() {
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            text.append("kextproof:")
                    .append(kind.name().toLowerCase(Locale.ROOT))
                    .append('\n');
            items.stream()
                    .filter(item -> item.kind() == kind)
                    .forEach(item -> text.append(item.name()).append('\n'));
        }
        return text + "kextproof:end\n";
    }

    private static Outcome outcome(CommandLine command, int exit, String out) {
        return new Outcome(
                command, new Ending.Exited(exit), Output.of(out), Output.of(""), Instant.EPOCH, Duration.ZERO);
    }
}
