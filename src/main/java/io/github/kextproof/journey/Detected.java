package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.defender.Threat;
import io.github.kextproof.defender.Threats;
import java.util.List;
import java.util.Set;

/** Finds that real-time protection does what health says: it notices a file that every virus scanner takes for a virus. */
final class Detected implements Step.Action {
    private static final String NAME = "Virus:DOS/EICAR_Test_File";

    @Override
    public List<String> commands() {
        return List.of(
                Defender.MDATP + " threat list", "/bin/sh -c WRITE-TEST-FILE sh ...", "/bin/rm -rf TEST-FILE");
    }

    @Override
    public void perform(Walk walk) {
        Set<String> before = walk.mdatp().threats().ids();
        Threats threats = new TestFile(walk).during(path -> await(walk, path, before));
        walk.listener().observed(new Evidence.Text("Threats", threats + "\n"));
    }

    private static Threats await(Walk walk, String path, Set<String> before) {
        Threats last = walk.settling("mdatp to list the test file")
                .orLast(walk.mdatp()::threats, threats -> names(threats, path, before));
        if (!names(last, path, before)) {
            throw walk.product(
                    "Defender does not detect a test file, though it says that the Mac is fully protected",
                    NAME + " at " + path,
                    last.toString(),
                    "look for exclusions and disallowed actions in Defender's profiles, and at its log in"
                            + " /Library/Logs/Microsoft/mdatp; by hand: mdatp threat list");
        }
        return last;
    }

    /** A threat that is listed without its file is ours if it was not there before. */
    private static boolean names(Threats threats, String path, Set<String> before) {
        return threats.threats().stream()
                .filter(threat -> threat.name().startsWith(NAME))
                .anyMatch(threat -> isOurs(threat, path, before));
    }

    private static boolean isOurs(Threat threat, String path, Set<String> before) {
        return threat.isAt(path) || (threat.path().isEmpty() && !before.contains(threat.id()));
    }
}
