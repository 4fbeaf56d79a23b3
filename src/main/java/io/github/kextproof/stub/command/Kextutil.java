package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.DefenderKext;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;
import java.util.Random;

/** {@code /usr/bin/kextutil} of macOS 10.13 to 10.15 (Apple's published kext_tools); all its text is on standard error. */
final class Kextutil implements Program {
    private static final String USAGE =
            "usage: kextutil [options] [--] [kext] ...\n\nuse kextutil -help for a list of options";

    private final Machine machine;
    private final Random addresses = new Random();

    Kextutil(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        KextArguments arguments = KextArguments.parse(invocation);
        if (!machine.loadsKernelExtensions()) {
            return new Kmutil(machine).load(invocation, arguments);
        }
        if (arguments.isEmpty()) {
            Say.err(invocation, "No kernel extensions specified; name kernel extension bundles");
            return Say.failing(
                    invocation, 64, "    following options, or use -bundle-id (-b) and -address (-a).\n" + USAGE);
        }
        for (String path : arguments.paths()) {
            KextBundle bundle = new KextBundle(machine, invocation, path);
            if (!bundle.exists()) {
                return Say.failing(invocation, 66, "Can't stat " + path + " - No such file or directory.");
            }
            if (!bundle.isNamedLikeOne()) {
                return Say.failing(invocation, 64, path + " not of type 'kext'.\n" + USAGE);
            }
        }
        if (!invocation.account().isRoot()) {
            return Say.failing(
                    invocation, 77, "You must be running as root to load kexts or send personalities into the kernel.");
        }
        return loadAll(invocation, arguments);
    }

    private int loadAll(Invocation invocation, KextArguments arguments) {
        for (String identifier : arguments.identifiers()) {
            if (!identifier.equals(DefenderKext.BUNDLE)
                    || !new KextBundle(machine, invocation, DefenderKext.PATH).exists()) {
                return Say.failing(invocation, 1, "Can't find extension with identifier " + identifier + ".");
            }
        }
        int status = 0;
        for (String path : arguments.pathsOr(DefenderKext.PATH)) {
            status = Math.max(status, load(invocation, new KextBundle(machine, invocation, path), arguments.verbose()));
        }
        return status;
    }

    private int load(Invocation invocation, KextBundle bundle, boolean verbose) {
        if (!bundle.isSigned()) {
            return rejected(invocation, 4, "invalid signature", bundle.absolute(), bundle, "");
        }
        if (!bundle.isDefenders()) {
            throw new UnsimulatedUse("loading a signed extension other than Defender's");
        }
        List<String> writable = bundle.wronglyOwned();
        if (!writable.isEmpty()) {
            String failures = "Authentication Failures: \n    File owner/permissions are incorrect (must be root:wheel,"
                    + " nonwritable by group/other): \n        " + String.join("\n        ", writable);
            return rejected(invocation, 4, "improper filesystem permissions", bundle.absolute(), bundle, failures);
        }
        if (!bundle.hasExecutable()) {
            // Guess, to be confirmed on a lab Mac: the reason given when the executable is missing.
            return Say.failing(invocation, 6, "Failed to load " + bundle.absolute() + " - (libkern/kext) link error.");
        }
        if (!machine.loadKext()) {
            return rejected(invocation, 27, "system policy", DefenderKext.STAGED_PATH, bundle, "");
        }
        if (verbose) {
            Say.err(invocation, bundle.absolute() + " successfully loaded (or already loaded).");
        }
        return 0;
    }

    private int rejected(Invocation invocation, int status, String reason, String url, KextBundle bundle, String more) {
        String line = "Kext rejected due to " + reason + ": " + KextBundle.shown(url, addresses);
        Say.err(invocation, line);
        if (status == 27 && machine.macos().isAtLeast("10.14")) {
            // The line stands once or twice; that it depends on the version is a guess.
            Say.err(invocation, line);
        }
        Say.err(invocation, "Diagnostics for " + bundle.absolute() + ":");
        return more.isEmpty() ? status : Say.failing(invocation, status, more);
    }
}
