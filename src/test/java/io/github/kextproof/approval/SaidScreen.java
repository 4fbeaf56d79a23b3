package io.github.kextproof.approval;

import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.macos.ConsoleDisplay;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.macos.MainScreen;
import io.github.kextproof.macos.Offer;
import io.github.kextproof.macos.UiElement;
import io.github.kextproof.macos.UiTree;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What a Mac says of its screen in a test; nothing, to begin with. */
final class SaidScreen implements MacScreen {
    static final Deadlines DEADLINES = new Deadlines(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofMillis(100),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofMillis(1));

    private Supplier<Offer> offer = SaidScreen::refused;
    private Optional<MainScreen> size = Optional.empty();
    private ConsoleDisplay display = new ConsoleDisplay(false, false);
    private Runnable reopened = () -> {};

    SaidScreen offering(Supplier<Offer> supplier) {
        offer = supplier;
        return this;
    }

    SaidScreen offering(UiElement allow) {
        return offering(() -> new Offer.Shown(allow));
    }

    SaidScreen sized(int width, int height) {
        size = Optional.of(new MainScreen(width, height));
        return this;
    }

    SaidScreen displaying(boolean locked, boolean asleep) {
        display = new ConsoleDisplay(locked, asleep);
        return this;
    }

    SaidScreen whenReopened(Runnable action) {
        reopened = action;
        return this;
    }

    /** As macOS refuses a login without the permission. */
    private static Offer refused() {
        Shell shell = new Shell() {
            @Override
            public Outcome run(CommandLine command, Duration deadline) {
                Output error = Output.of("osascript is not allowed assistive access. (-1719)");
                return new Outcome(command, new Ending.Exited(1), Output.of(""), error, Instant.EPOCH, Duration.ZERO);
            }

            @Override
            public void upload(Path file, String target, Duration deadline, UploadProgress progress) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {}
        };
        new UiTree(
                        new MacShell(shell, new SudoRule.WithoutPassword(), Duration.ofSeconds(20)),
                        new ConsoleUser("qa", 501))
                .windowOf("System Preferences");
        throw new AssertionError("macOS should have refused");
    }

    @Override
    public Offer offer() {
        return offer.get();
    }

    @Override
    public void reopen() {
        reopened.run();
    }

    @Override
    public Optional<MainScreen> size() {
        return size;
    }

    @Override
    public ConsoleDisplay display() {
        return display;
    }
}
