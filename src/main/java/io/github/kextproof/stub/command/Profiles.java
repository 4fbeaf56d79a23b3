package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Enrollment;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Management;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;
import java.util.Set;

/** {@code /usr/bin/profiles}: enrollment, and the profiles that came with it. */
final class Profiles implements Program {
    private static final Set<String> XML_WORDS =
            Set.of("show", "-output", "stdout-xml", "-type", "configuration", "-all");

    private final Machine machine;

    Profiles(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (words.equals(List.of("status", "-type", "enrollment"))) {
            return enrollment(invocation);
        }
        if (words.contains("stdout-xml") && XML_WORDS.containsAll(words)) {
            Say.out(
                    invocation,
                    new ProfileXml(machine).text(invocation.account().isRoot()));
            return 0;
        }
        if (words.equals(List.of("-P")) || words.equals(List.of("list")) || words.equals(List.of("show"))) {
            return list(invocation);
        }
        throw new UnsimulatedUse("profiles with these options");
    }

    private int enrollment(Invocation invocation) {
        Management management = machine.conditions().management();
        Enrollment enrollment = management.enrollment();
        Say.out(invocation, "Enrolled via DEP: No");
        Say.out(invocation, "MDM enrollment: " + enrolled(management));
        if (enrollment.isManaged()) {
            Say.out(invocation, "MDM server: https://" + enrollment.word() + ".example.com/mdm/ServerURL");
        }
        return 0;
    }

    private static String enrolled(Management management) {
        if (!management.enrollment().isManaged()) {
            return "No";
        }
        return management.isUserApproved() ? "Yes (User Approved)" : "Yes";
    }

    private int list(Invocation invocation) {
        boolean root = invocation.account().isRoot();
        List<String> identifiers = root ? new ProfileXml(machine).identifiers() : List.of();
        if (identifiers.isEmpty()) {
            String whose = root ? "" : " for user '" + invocation.account().name() + "'";
            Say.out(invocation, "There are no configuration profiles installed" + whose);
            return 0;
        }
        for (int i = 0; i < identifiers.size(); i++) {
            Say.out(invocation, "_computerlevel[" + (i + 1) + "] attribute: profileIdentifier: " + identifiers.get(i));
        }
        Say.out(invocation, "There are " + identifiers.size() + " configuration profiles installed");
        return 0;
    }
}
