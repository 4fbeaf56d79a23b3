package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.Installation;
import io.github.kextproof.macos.Installer;
import io.github.kextproof.macos.MacFileSystem;
import io.github.kextproof.macos.Pkgutil;
import io.github.kextproof.macos.Signature;
import io.github.kextproof.ssh.ShellException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings the package to the Mac, checks that it is the right one, installs it, and finds what it should have left. */
final class Installing implements Step.Action {
    @Override
    public List<String> commands() {
        return List.of(
                "/usr/bin/shasum -a 256 PACKAGE",
                "/bin/mkdir -p DIRECTORY",
                "scp -t PACKAGE",
                "/usr/sbin/pkgutil --check-signature PACKAGE",
                "/bin/date +%s",
                "/usr/sbin/installer -pkg PACKAGE -target /",
                "/bin/sh -c EXISTING sh FILE ...");
    }

    @Override
    public void perform(Walk walk) {
        Path file = walk.product().installer();
        String onMac = new Delivery(walk).bring(file);
        checkSignature(walk, onMac);
        walk.notes().offeredAfter = walk.clock();
        Installation installation = install(walk, onMac);
        walk.notes().offeredBefore = walk.clock();
        if (installation instanceof Installation.Failed failed) {
            throw FailedInstallation.of(walk, failed);
        }
        findFiles(walk);
    }

    private static Installation install(Walk walk, String onMac) {
        try {
            return new Installer(walk.shell()).install(onMac, walk.deadlines().install());
        } catch (ShellException e) {
            if (e.isLoss()) {
                return new LostInstallation(walk, e).look();
            }
            throw e;
        }
    }

    private static void checkSignature(Walk walk, String onMac) {
        Signature signature = new Pkgutil(walk.shell()).signature(onMac);
        Optional<String> team = signature.team();
        if (!signature.trusted() || !team.equals(Optional.of(Defender.TEAM_IDENTIFIER))) {
            throw walk.fails(
                    Owner.CONFIGURATION,
                    "the package is not signed by Microsoft; it was not installed",
                    "a trusted signature of team " + Defender.TEAM_IDENTIFIER,
                    signature.status() + ", team " + team.orElse("unknown"),
                    "download the package from the Defender portal again; see product.package in the inventory");
        }
    }

    private static void findFiles(Walk walk) {
        List<String> needed = List.of(Defender.KEXT, Defender.MDATP);
        List<String> found = new MacFileSystem(walk.shell())
                .existing(Stream.concat(needed.stream(), Defender.APPLICATIONS.stream())
                        .toList());
        List<String> missing =
                needed.stream().filter(path -> !found.contains(path)).toList();
        List<String> applications =
                Defender.APPLICATIONS.stream().filter(found::contains).toList();
        if (!missing.isEmpty() || applications.isEmpty()) {
            throw walk.product(
                    "the installer reported success but left files out",
                    Defender.KEXT + ", " + Defender.MDATP + " and an application",
                    "missing: " + (missing.isEmpty() ? "the application" : String.join(", ", missing)),
                    "look at /Library/Logs/Microsoft/mdatp/install.log on the Mac");
        }
        if (applications.size() > 1) {
            throw walk.product(
                    "the installer left two Defender applications on a Mac that had none",
                    "one of " + String.join(" and ", Defender.APPLICATIONS),
                    "both",
                    "which of them answers is a matter of luck: look at /Library/Logs/Microsoft/mdatp/install.log on the Mac");
        }
        walk.notes().application = applications.get(0);
    }
}
