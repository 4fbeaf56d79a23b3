package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Installation;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Session;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /usr/bin/open} for System Preferences, their Security pane, and Defender. */
final class Open implements Program {
    private static final String PANE = "x-apple.systempreferences:";
    private static final String SECURITY = PANE + "com.apple.preference.security";
    private static final Map<String, String> BUNDLES = Map.of("com.apple.systempreferences", "System Preferences");

    private final Machine machine;

    Open(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments().stream()
                .filter(word -> !word.equals("-g"))
                .toList();
        String target = words.isEmpty() ? "" : words.get(words.size() - 1);
        if (words.isEmpty()
                || words.size() > 2
                || (words.size() == 2) == !words.get(0).matches("-[ab]")) {
            throw new UnsimulatedUse("open with these arguments");
        }
        Session session = machine.conditions().session();
        if (!session.isOf(invocation.account()) || session.isLocked()) {
            // Only the console user's own session may talk to the window server's launch services. That a locked one
            // refuses in the same words is a guess, to be confirmed on a lab Mac.
            String what = target.contains(":") ? "the URL " + target : "the application " + target;
            return Say.failing(invocation, 1, "LSOpenURLsWithRole() failed with error -600 for " + what + ".");
        }
        return switch (words.get(0)) {
            case "-a" -> application(invocation, target);
            case "-b" -> bundle(invocation, target);
            default -> target.startsWith(PANE) ? pane(target) : file(invocation, target);
        };
    }

    private int pane(String url) {
        if (url.equals(SECURITY) || url.equals(SECURITY + "?General")) {
            machine.console().openSecurity();
        } else {
            machine.console().openPreferences();
        }
        return 0;
    }

    private int bundle(Invocation invocation, String bundle) {
        if (bundle.equals("com.microsoft.wdav") && machine.installation().isPresent()) {
            return application(
                    invocation, machine.installation().map(this::name).orElseThrow());
        }
        String name = BUNDLES.get(bundle);
        if (name == null) {
            return Say.failing(
                    invocation,
                    1,
                    "LSCopyApplicationURLsForBundleIdentifier() failed while trying to determine the"
                            + " application with bundle identifier " + bundle + ".");
        }
        return application(invocation, name);
    }

    private String name(Installation installation) {
        return installation.product().application();
    }

    private int application(Invocation invocation, String given) {
        String name = given.replaceFirst("^.*/", "").replaceFirst("\\.app$", "");
        if (name.equals("System Preferences")) {
            machine.console().openPreferences();
            return 0;
        }
        if (machine.console().openDefender(name)) {
            return 0;
        }
        boolean there = Stream.of("/Applications/", "/System/Applications/", "/Applications/Utilities/")
                .anyMatch(folder -> Files.exists(machine.files().real(folder + name + ".app")));
        if (there) {
            throw new UnsimulatedUse("opening " + name);
        }
        return Say.failing(invocation, 1, "Unable to find application named '" + given + "'");
    }

    private int file(Invocation invocation, String path) {
        if (!Files.exists(machine.files().real(path, invocation.directory()))) {
            String absolute = path.startsWith("/") ? path : invocation.directory() + "/" + path;
            return Say.failing(invocation, 1, "The file " + absolute + " does not exist.");
        }
        if (!path.endsWith(".app")) {
            throw new UnsimulatedUse("opening a document");
        }
        return application(invocation, path);
    }
}
