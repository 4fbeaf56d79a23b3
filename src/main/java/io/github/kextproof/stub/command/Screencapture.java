package io.github.kextproof.stub.command;

import io.github.kextproof.stub.files.UserFiles;
import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Session;
import io.github.kextproof.stub.screen.Screen;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/** {@code /usr/sbin/screencapture -x FILE}: a picture of what is on the simulated screen. */
final class Screencapture implements Program {
    private final Machine machine;
    private final Function<Screen, byte[]> camera;

    /** @param camera makes the PNG of a screen */
    Screencapture(Machine machine, Function<Screen, byte[]> camera) {
        this.machine = machine;
        this.camera = camera;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments().stream()
                .filter(word -> !word.matches("-(x|m|C|tpng)"))
                .toList();
        if (words.size() != 1 || words.get(0).startsWith("-")) {
            throw new UnsimulatedUse("screencapture other than -x FILE");
        }
        Session session = machine.conditions().session();
        boolean mayLook = session.isOf(invocation.account())
                || (invocation.account().isRoot() && session.user().isPresent());
        // Only 10.15 and later know the permission; an earlier Mac that is to refuse a picture gives none at all.
        boolean windows = session.isRecorded();
        if (!mayLook || session.isLocked() || !(windows || machine.macos().isAtLeast("10.15"))) {
            return Say.failing(invocation, 1, "could not create image from display");
        }
        // What a Mac answers whose display is asleep is a guess, to be confirmed on a lab Mac: the picture as it would
        // be.
        Desktop desktop = machine.console().desktop().uncovered();
        try {
            byte[] png = camera.apply(Screen.of(windows ? desktop : desktop.withoutWindows()));
            save(png, words.get(0), invocation);
            return 0;
        } catch (IOException e) {
            return Say.failing(
                    invocation, 1, "screencapture: cannot write file to intended destination, " + words.get(0));
        }
    }

    private void save(byte[] png, String path, Invocation invocation) throws IOException {
        UserFiles mine = machine.files().as(invocation.account().name());
        try (OutputStream out = mine.write(machine.files().real(path, invocation.directory()), false)) {
            out.write(png);
        }
    }
}
