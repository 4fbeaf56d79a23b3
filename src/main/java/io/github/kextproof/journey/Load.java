package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.KextFailure;
import io.github.kextproof.macos.KextLoad;
import io.github.kextproof.macos.Kextutil;
import io.github.kextproof.ssh.ShellException;
import java.util.List;

/** Runs kextutil on the approved extension, and finds it loaded. */
final class Load implements Step.Action {
    @Override
    public List<String> commands() {
        return List.of("/usr/bin/kextutil KEXT", "/usr/sbin/kextstat -l -b com.microsoft.wdavkext");
    }

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
        if (load instanceof KextLoad.RefusedByPolicy) {
            Kext.policyMustSay(walk, true, "Allow was pressed, and kextutil is refused by policy all the same");
        }
        if (!(load instanceof KextLoad.Loaded)) {
            throw walk.product(
                    failure(load, "kextutil does not load the approved kernel extension"),
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

    /** What to say of a load that failed: where kextutil contradicts itself, it proves neither. */
    static String failure(KextLoad load, String otherwise) {
        return load instanceof KextLoad.Failed failed && failed.reason() == KextFailure.CONTRADICTORY
                ? "kextutil's exit status and its words contradict each other"
                : otherwise;
    }
}
