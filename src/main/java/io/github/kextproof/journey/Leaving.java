package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.lab.Census;
import io.github.kextproof.lab.Census.Item;
import io.github.kextproof.lab.Census.Kind;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.lab.OwnedMac;
import io.github.kextproof.macos.MacFileSystem;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.waiting.Wait;
import io.github.kextproof.waiting.WaitInterrupted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Uninstalls Defender after a journey, takes back what kextproof brought, and proves it. */
final class Leaving {
    private static final Set<Kind> PRODUCT = Set.of(Kind.FILE, Kind.PROCESS, Kind.DAEMON, Kind.RECEIPT, Kind.KEXT);

    private final OwnedMac mac;
    private final Census before;
    private final List<String> done = new ArrayList<>();

    /** @param before the Mac as the journey found it */
    Leaving(OwnedMac mac, Census before) {
        this.mac = mac;
        this.before = before;
    }

    /** Never throws for what the Mac does: that is reported. */
    CleanUp clean() {
        try {
            mac.reconnect();
            Census now = uninstall(installerEnded());
            return report(now.beyond(before), Optional.empty());
        } catch (ShellException | LabTrouble | MacTrouble | WaitInterrupted e) {
            return report(Remains.expected(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private CleanUp report(List<Item> items, Optional<String> trouble) {
        List<Item> left = items.stream().filter(item -> !Remains.stays(item)).toList();
        return new CleanUp(
                mac.host().settings().name(),
                done,
                left.stream().map(Item::toString).toList(),
                items.stream().filter(Remains::stays).map(Remains::words).toList(),
                trouble,
                Remains.byHand(left));
    }

    /** installer(8) may go on without its connection. */
    private Census installerEnded() {
        return waiting("installer(8) to end", mac.deadlines().uninstall())
                .orLast(mac::census, census -> census.of(Kind.INSTALLER).isEmpty());
    }

    private Census uninstall(Census now) {
        List<Item> items = productIn(now);
        if (items.stream()
                .anyMatch(item -> item.kind() == Kind.FILE && item.name().startsWith("/tmp/"))) {
            new MacFileSystem(mac.shell()).remove(Delivery.DIRECTORY);
            done.add("removed " + Delivery.DIRECTORY);
        }
        if (items.isEmpty()) {
            return now;
        }
        if (items.stream().allMatch(item -> item.name().startsWith("/tmp/"))) {
            return mac.census();
        }
        Duration patience = runUninstaller() ? quick() : mac.deadlines().uninstall();
        Census after = gone(patience);
        if (!after.of(Kind.KEXT).isEmpty()) {
            Outcome unload = mac.shell().root("/sbin/kextunload", "-b", Defender.BUNDLE_IDENTIFIER);
            done.add("unloaded the kernel extension: " + unload.ending());
            return mac.census();
        }
        return after;
    }

    /** Whether it did its work; where there is none, or it fails, removing the application starts the same in the background. */
    private boolean runUninstaller() {
        MacFileSystem files = new MacFileSystem(mac.shell());
        if (!files.exists(Defender.UNINSTALLER)) {
            return false;
        }
        Outcome outcome = mac.shell().root(mac.deadlines().uninstall(), Defender.UNINSTALLER);
        done.add("ran Defender's uninstaller: " + outcome.ending());
        return outcome.succeeded();
    }

    private Census gone(Duration patience) {
        Census now = mac.census();
        List<String> applications = now.of(Kind.FILE).stream()
                .filter(Defender.APPLICATIONS::contains)
                .filter(application -> !before.of(Kind.FILE).contains(application))
                .toList();
        MacFileSystem files = new MacFileSystem(mac.shell());
        applications.forEach(application -> {
            files.remove(application);
            done.add("removed " + application);
        });
        return applications.isEmpty() && productIn(now).isEmpty() ? now : awaitGone(patience);
    }

    private Census awaitGone(Duration patience) {
        return waiting("Defender to be gone", patience)
                .orLast(mac::census, census -> productIn(census).isEmpty());
    }

    private List<Item> productIn(Census census) {
        return census.beyond(before).stream()
                .filter(item -> PRODUCT.contains(item.kind()) && !Remains.stays(item))
                .toList();
    }

    private Duration quick() {
        Duration settle = mac.deadlines().settle();
        Duration uninstall = mac.deadlines().uninstall();
        return settle.compareTo(uninstall) < 0 ? settle : uninstall;
    }

    private Wait waiting(String name, Duration patience) {
        return new Wait(name, patience, mac.deadlines().poll());
    }
}
