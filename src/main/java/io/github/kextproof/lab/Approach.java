package io.github.kextproof.lab;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.lease.Ground;
import io.github.kextproof.lease.LeaseTrouble;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Connections to a Mac that is not ours yet: each is used only if nobody was resetting the Mac after it was opened. */
final class Approach implements AutoCloseable {
    private final Host host;
    private final ResetPlace resets;
    private final Supplier<Shell> connect;
    private final Runnable revert;
    private @Nullable Shell shell;

    Approach(Host host, ResetPlace resets, Supplier<Shell> connect, Runnable revert) {
        this.host = host;
        this.resets = resets;
        this.connect = connect;
        this.revert = revert;
    }

    /** The connection that was used last. */
    Shell shell() {
        return Objects.requireNonNull(shell);
    }

    /** @throws LeaseTrouble if somebody is resetting the Mac, for as long as this run is ready to wait */
    Ground ground() {
        if (shell == null) {
            shell = opened();
        }
        MacShell mac =
                new MacShell(shell, host.sudo(), host.settings().deadlines().command());
        return words -> asked(mac, words);
    }

    private Outcome asked(MacShell mac, String... words) {
        try {
            return mac.askAsRoot(words);
        } catch (ShellException e) {
            if (Tenure.isSilence(e)) {
                close();
            }
            throw e;
        }
    }

    private Shell opened() {
        Shell first;
        try {
            first = connect.get();
        } catch (ShellException e) {
            if (!Tenure.isSilence(e)) {
                throw e;
            }
            return switch (resets.others()) {
                case NOTHING -> throw e;
                // It was still under way, perhaps, when the Mac did not answer.
                case JUST_ENDED -> unlessMarked(connect.get());
                case MARKED -> afterReset();
            };
        }
        return unlessMarked(first);
    }

    private Shell unlessMarked(Shell first) {
        boolean used = false;
        try {
            boolean marked = resets.others() == ResetPlace.Others.MARKED;
            used = !marked;
            return marked ? afterReset() : first;
        } finally {
            if (!used) {
                first.close();
            }
        }
    }

    /** Nobody else is resetting the Mac while we may; once it has answered, whoever has its lease may do so again. */
    private Shell afterReset() {
        resets.mark();
        try {
            return resets.isLeftUndone() ? broughtBack() : connectedTwice();
        } finally {
            var unused = resets.unmark();
        }
    }

    /** It has only just started, and gets a second chance. */
    private Shell connectedTwice() {
        try {
            return connect.get();
        } catch (ShellException e) {
            if (!Tenure.isSilence(e)) {
                throw e;
            }
            return connect.get();
        }
    }

    private Shell broughtBack() {
        resets.begin();
        Shell back = connected();
        resets.finish();
        return back;
    }

    /** One that does not answer is off: whoever was resetting it has died over that. */
    private Shell connected() {
        try {
            return connect.get();
        } catch (ShellException e) {
            if (!Tenure.isSilence(e)) {
                throw e;
            }
            revert.run();
            return connect.get();
        }
    }

    @Override
    public void close() {
        if (shell != null) {
            shell.close();
        }
        shell = null;
    }
}
