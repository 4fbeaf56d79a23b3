package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.KextLoad;
import io.github.kextproof.macos.Kextutil;
import io.github.kextproof.ssh.ShellException;
import java.util.List;

/** Runs kextutil while the extension is unapproved: macOS refuses, and offers Allow again. */
final class Retrigger implements Step.Action {
    private static final String EXPECTED = "exit 27 and \"Kext rejected due to system policy\"";

    @Override
    public List<String> commands() {
        return List.of("/bin/date +%s", "/usr/bin/kextutil KEXT", "/usr/sbin/kextstat -l -b com.microsoft.wdavkext");
    }

    @Override
    public void perform(Walk walk) {
        walk.notes().offeredAfter = walk.clock();
        KextLoad load = load(walk);
        if (load instanceof KextLoad.Loaded) {
            throw walk.product(
                    "kextutil loaded a kernel extension that nobody approved",
                    EXPECTED,
                    "exit 0",
                    "macOS should have refused it: compare KextPolicy and spctl kext-consent in the evidence");
        }
        if (load instanceof KextLoad.Failed failed) {
            throw walk.product(
                    Load.failure(failed, "kextutil failed for another reason than policy"),
                    EXPECTED,
                    failed.toString(),
                    "run sudo kextutil -v " + Defender.KEXT
                            + " on the Mac; reinstall Defender if its bundle is damaged");
        }
        Kext.mustNotBeLoaded(walk, "kextutil was refused by policy");
        walk.notes().offeredBefore = walk.clock();
    }

    private static KextLoad load(Walk walk) {
        try {
            return new Kextutil(walk.shell()).load(Defender.KEXT);
        } catch (ShellException e) {
            if (!e.isLoss()) {
                throw e;
            }
            // A second run would be refused as well, but nobody would know what came of the first.
            throw walk.fails(
                    Owner.LAB,
                    "the connection was lost while kextutil ran, so that its refusal is not proven",
                    EXPECTED,
                    "no answer: " + e.getMessage(),
                    e.advice());
        }
    }
}
