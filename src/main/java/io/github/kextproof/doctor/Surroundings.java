package io.github.kextproof.doctor;

import io.github.kextproof.macos.LoginEnvironment;
import java.util.List;
import java.util.Set;

/** Whether commands get a shell that kextproof quotes for, and macOS's own tools by their bare names. */
final class Surroundings implements Check {
    private static final Set<String> SHELLS = Set.of("/bin/zsh", "/bin/bash", "/bin/sh", "/bin/dash", "/bin/ksh");
    /** What sshd gives a session without a terminal. */
    private static final List<String> PLAIN = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin");

    private static final String PLAIN_PATH = String.join(":", PLAIN);

    @Override
    public Diagnosis look(Patient mac) {
        LoginEnvironment found = LoginEnvironment.of(mac.shell());
        if (!found.shell().isEmpty() && !SHELLS.contains(found.shell())) {
            return Diagnosis.doubtful(
                    "the login shell is none that kextproof knows how to quote for",
                    "/bin/zsh, /bin/bash or /bin/sh",
                    found.shell(),
                    "on the Mac: sudo chsh -s /bin/zsh " + mac.host().access().user());
        }
        return macOsComesFirst(found.path())
                ? new Diagnosis.Fine(found.shell() + ", PATH " + String.join(":", found.path()))
                : Diagnosis.doubtful(
                        "PATH does not lead to macOS's own tools first, and Defender's scripts call them by bare names",
                        PLAIN_PATH + ", and others behind",
                        String.join(":", found.path()),
                        "on the Mac, in ~/.zshenv or ~/.bashrc: export PATH=" + PLAIN_PATH + ":$PATH");
    }

    private static boolean macOsComesFirst(List<String> path) {
        return path.size() >= PLAIN.size()
                && Set.copyOf(path.subList(0, PLAIN.size())).equals(Set.copyOf(PLAIN));
    }
}
