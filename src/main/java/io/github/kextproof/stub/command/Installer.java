package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.StubPackage;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code /usr/sbin/installer}: installs stub packages, and may wait for Allow as Defender's package does. */
final class Installer implements Program {
    /** What Defender needs of the disk (vendor documentation). */
    private static final long ROOM = 1_000_000_000;

    private static final Set<String> IGNORED = Set.of("-verbose", "-verboseR", "-dumplog", "-allowUntrusted", "-allow");

    private final Machine machine;
    private final AtomicInteger running = new AtomicInteger();

    Installer(Machine machine) {
        this.machine = machine;
    }

    /** Whether an installation goes on at this moment. */
    boolean isRunning() {
        return running.get() > 0;
    }

    @Override
    public int run(Invocation invocation) throws InterruptedException {
        running.incrementAndGet();
        try {
            return installer(invocation);
        } finally {
            running.decrementAndGet();
        }
    }

    private int installer(Invocation invocation) throws InterruptedException {
        Map<String, String> options = options(invocation);
        String path = options.getOrDefault("-pkg", "");
        if (path.isEmpty() || !Set.of("/", "LocalSystem").contains(options.getOrDefault("-target", ""))) {
            throw new UnsimulatedUse("installer without -pkg and -target /");
        }
        Path file = machine.files().real(path, invocation.directory());
        if (!Files.isRegularFile(file)) {
            return Say.failing(
                    invocation, 1, "installer: Error - the package path specified was invalid: '" + path + "'.");
        }
        if (!invocation.account().isRoot()) {
            return Say.failing(invocation, 1, "installer: Must be run as root to install this package.");
        }
        Optional<StubPackage> product = PackageFile.read(file);
        if (product.isEmpty()) {
            // Guess, to be confirmed on a lab Mac: the words for a file that is no package.
            return Say.failing(
                    invocation, 1, "installer: Error - the package at path \"" + path + "\" could not be opened.");
        }
        return install(invocation, product.orElseThrow(), file);
    }

    private static Map<String, String> options(Invocation invocation) {
        Map<String, String> options = new HashMap<>();
        for (Iterator<String> rest = invocation.arguments().iterator(); rest.hasNext(); ) {
            String word = rest.next().replace("-package", "-pkg");
            if (word.matches("-(pkg|target)") && rest.hasNext()) {
                options.put(word, rest.next());
            } else if (!IGNORED.contains(word)) {
                throw new UnsimulatedUse("installer with " + word);
            }
        }
        return options;
    }

    private int install(Invocation invocation, StubPackage product, Path file) throws InterruptedException {
        boolean upgrade = machine.installation().isPresent();
        Say.out(invocation, "installer: Package name is " + product.title());
        Say.out(invocation, "installer: " + (upgrade ? "Upgrading" : "Installing") + " at base path /");
        if (machine.files().space().free() < ROOM) {
            // Guess, to be confirmed on a lab Mac: the words; how much is needed is documented.
            Say.out(
                    invocation,
                    "installer: The " + (upgrade ? "upgrade" : "install")
                            + " failed. (The Installer could not install the software because there was not enough"
                            + " space on the disk.)");
            return 1;
        }
        if (!machine.install(product)) {
            Say.out(
                    invocation,
                    "installer: The upgrade failed. (The Installer encountered an error that caused the installation to"
                            + " fail. Contact the software manufacturer for assistance. An error occurred while running"
                            + " scripts from the package “" + file.getFileName() + "”.)");
            return 1;
        }
        // Defender is installed either way: not being approved only costs real-time protection.
        machine.awaitApproval(machine.definition().installerWaits());
        Say.out(invocation, "installer: The " + (upgrade ? "upgrade" : "install") + " was successful.");
        return 0;
    }
}
