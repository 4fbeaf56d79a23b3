package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.KextLoad;
import io.github.kextproof.macos.Kextutil;
import io.github.kextproof.ssh.ShellException;

/** Runs kextutil on the approved extension, and finds it loaded. */
final class Load implements Step.Action {
    @Override
    public void perform(Walk walk) {
        KextLoad load;
        try {
            load = new Kextutil(walk.shell()).load(Defender.KEXT);
        } catch (ShellException e) {
            if (!e.isLoss()) {
                throw e;
            }
            lookInstead(walk, e);
            return;
        }
        if (!(load instanceof KextLoad.Loaded)) {
            throw walk.product(
                    "kextutil does not load the approved kernel extension",
                    "exit 0",
                    load.toString(),
                    "Allow was pressed and KextPolicy says allowed=1, so macOS should load it: report it with the evidence");
        }
        Kext.mustBeLoaded(walk, "kextutil exited 0");
    }

    private static void lookInstead(Walk walk, ShellException lost) {
        if (Kext.loaded(walk).isEmpty()) {
            throw walk.fails(
                    Owner.LAB,
                    "the connection was lost while kextutil ran, and the kernel extension is not loaded",
                    "kextstat lists " + Defender.BUNDLE_IDENTIFIER,
                    "kextstat lists nothing of that name",
                    "why the connection was lost: " + lost.getMessage());
        }
        walk.listener()
                .retried("looked at kextstat instead of running kextutil again", String.valueOf(lost.getMessage()));
    }
}
