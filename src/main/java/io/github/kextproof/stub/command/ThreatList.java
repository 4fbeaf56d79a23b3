package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Threat;
import io.github.kextproof.stub.shell.Invocation;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What mdatp lists of threats. The fields, their order and the name were seen; that both eras print the same, where the path
 * stands, and the rule between two threats are guesses, to be confirmed on a lab Mac.
 */
final class ThreatList {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ThreatList() {}

    static void print(Invocation invocation, List<Threat> threats) {
        if (threats.isEmpty()) {
            // Guess, to be confirmed on a lab Mac: what an empty list looks like.
            Say.out(invocation, "Threat list is empty");
            return;
        }
        for (int i = 0; i < threats.size(); i++) {
            if (i > 0) {
                Say.out(invocation, "-".repeat(40));
            }
            print(invocation, threats.get(i));
        }
    }

    private static void print(Invocation invocation, Threat threat) {
        Say.out(invocation, "Id: \"" + threat.id() + "\"");
        Say.out(invocation, "Name: Virus:DOS/EICAR_Test_File");
        Say.out(invocation, "Type: \"virus\"");
        Say.out(invocation, "Detection time: " + TIME.format(threat.at()));
        Say.out(invocation, "Status: \"" + (threat.quarantined() ? "quarantined" : "active") + "\"");
        Say.out(invocation, "Path: \"" + threat.path() + "\"");
    }
}
