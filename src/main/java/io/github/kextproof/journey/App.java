package io.github.kextproof.journey;

import io.github.kextproof.defender.Banner;
import io.github.kextproof.macos.Apps;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.UiTree;
import io.github.kextproof.waiting.WaitExpired;

/** Defender's application and its banner. */
final class App {
    private App() {}

    /** Opens the application, and waits until its banner is as it should be. */
    static void mustShow(Walk walk, Banner.Look wanted, String contradicted) {
        ConsoleUser user = walk.consoleUser();
        String application = walk.notes().application;
        new Apps(walk.shell(), user).open(application);
        Banner banner = new Banner(new UiTree(walk.shell(), user));
        try {
            walk.settling("Defender's window to show " + wanted)
                    .until(() -> banner.look(application), look -> look == wanted);
        } catch (WaitExpired e) {
            throw walk.product(
                    contradicted + ", but Defender's window does not agree",
                    wanted.toString(),
                    e.lastSeen(),
                    "look at the screenshot in the evidence; health is the oracle, the banner must follow it");
        }
    }
}
