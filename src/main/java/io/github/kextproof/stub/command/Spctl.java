package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Safeguards;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;

/** {@code /usr/sbin/spctl kext-consent}: whether consent is required, and who is exempt. */
final class Spctl implements Program {
    private final Machine machine;

    Spctl(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        Safeguards safeguards = machine.conditions().safeguards();
        List<String> words = invocation.arguments();
        if (words.equals(List.of("kext-consent", "status"))) {
            Say.out(
                    invocation,
                    "Kernel Extension User Consent: " + (safeguards.requireConsent() ? "ENABLED" : "DISABLED"));
        } else if (words.equals(List.of("kext-consent", "list"))) {
            Say.out(invocation, "Allowed Team Identifiers:");
            safeguards.consentTeams().forEach(team -> Say.out(invocation, team));
        } else if (words.equals(List.of("--status"))) {
            Say.out(invocation, "assessments enabled");
        } else {
            throw new UnsimulatedUse("spctl other than kext-consent status and list");
        }
        return 0;
    }
}
