package io.github.kextproof.stub.command;

import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;

/** {@code /usr/sbin/spctl kext-consent}: consent is required, and nobody is exempt. */
final class Spctl implements Program {
    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (words.equals(List.of("kext-consent", "status"))) {
            Say.out(invocation, "Kernel Extension User Consent: ENABLED");
        } else if (words.equals(List.of("kext-consent", "list"))) {
            Say.out(invocation, "Allowed Team Identifiers:");
        } else if (words.equals(List.of("--status"))) {
            Say.out(invocation, "assessments enabled");
        } else {
            throw new UnsimulatedUse("spctl other than kext-consent status and list");
        }
        return 0;
    }
}
