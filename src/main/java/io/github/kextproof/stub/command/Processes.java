package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What runs on the Mac: what the tools of an investigation look for, not the three hundred that a real Mac has. Process
 * numbers and the accounts of Defender's daemons are guesses, to be confirmed on a lab Mac.
 */
final class Processes {
    private static final String DEFENDER = "/Library/Application Support/Microsoft/Defender/";

    private final Machine machine;
    private final Installer installer;

    Processes(Machine machine, Installer installer) {
        this.machine = machine;
        this.installer = installer;
    }

    /** One process, the child of launchd. */
    record Running(String user, int pid, String command) {
        /** The name that pgrep and killall go by. */
        String name() {
            String path = command.startsWith("/") ? command : "/" + command;
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** In order of their numbers. */
    List<Running> now() {
        List<Running> all = new ArrayList<>(List.of(
                new Running("root", 1, "/sbin/launchd"),
                new Running("root", 47, "/usr/libexec/kextd"),
                new Running("root", 118, "/usr/libexec/syspolicyd"),
                new Running(
                        "_windowserver",
                        187,
                        "/System/Library/PrivateFrameworks/SkyLight.framework/Resources/WindowServer"),
                new Running("root", 203, "/usr/sbin/sshd")));
        machine.conditions().session().user().ifPresent(user -> {
            all.add(new Running(
                    user.name(), 311, "/System/Library/CoreServices/loginwindow.app/Contents/MacOS/loginwindow"));
            all.add(new Running(user.name(), 356, "/System/Library/CoreServices/Finder.app/Contents/MacOS/Finder"));
        });
        machine.installation()
                .filter(present -> machine.conditions().daemon().isRunning())
                .ifPresent(present -> {
                    all.add(new Running("root", 612, DEFENDER + "wdavdaemon"));
                    all.add(new Running("root", 614, DEFENDER + "wdavdaemon_enterprise"));
                    all.add(new Running("nobody", 617, DEFENDER + "wdavdaemon_unprivileged"));
                });
        if (installer.isRunning()) {
            all.add(new Running("root", Pgrep.INSTALLER, "/usr/sbin/installer"));
        }
        return List.copyOf(all);
    }

    Optional<Running> named(String name) {
        return now().stream().filter(process -> process.name().equals(name)).findFirst();
    }
}
