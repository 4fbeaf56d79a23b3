package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.macos.Installer;
import io.github.kextproof.macos.Kextutil;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.waiting.Durations;
import java.util.Map;
import java.util.Optional;

/** The words for a command that hangs on a Mac that answers otherwise. */
final class Overdue {
    /** What to do about those whose end is up to Defender or macOS. */
    private static final Map<String, String> PRODUCTS = Map.of(
            Defender.MDATP,
            "Defender's tool waits for something that does not come: is wdavdaemon running, and what does"
                    + " /Library/Logs/Microsoft/mdatp on the Mac say?",
            Installer.PATH,
            "look at /Library/Logs/Microsoft/mdatp/install.log and /var/log/install.log on the Mac: which script of the"
                    + " package does not end?",
            Kextutil.PATH,
            "look at what kextd and syspolicyd say: log show --last 10m --predicate 'process == \"kextd\" OR process =="
                    + " \"syspolicyd\"'");

    private Overdue() {}

    /** Empty if the command is not one of those whose end is up to Defender or macOS. */
    static Optional<Finding> ofTheProduct(MacName name, ShellException.Unended unended) {
        String tool = MacShell.behindSudo(unended.command()).words().get(0);
        return Optional.ofNullable(PRODUCTS.get(tool))
                .map(advice -> new Finding(
                        name,
                        Owner.PRODUCT,
                        tool + " does not end",
                        Optional.of("ends within " + Durations.shown(unended.deadline())),
                        Optional.of("still running; " + unended.lastPrinted()
                                + "      (the Mac answers on another connection)"),
                        Optional.of(unended.command().quoted() + " -> still running"),
                        advice));
    }
}
