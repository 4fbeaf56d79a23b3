package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /bin/launchctl}: asuser and list. */
final class Launchctl implements Program {
    private final Machine machine;

    Launchctl(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) throws IOException, InterruptedException {
        List<String> words = invocation.arguments();
        if (words.size() > 2 && words.get(0).equals("asuser")) {
            return asUser(invocation, words.get(1), words.subList(2, words.size()));
        }
        if (!words.isEmpty() && words.get(0).equals("list") && words.size() <= 2) {
            return list(invocation, words.subList(1, words.size()));
        }
        throw new UnsimulatedUse("launchctl other than asuser and list");
    }

    /** The account stays what it was: only the session changes, which is why sudo -u follows on a real Mac. */
    private int asUser(Invocation invocation, String uid, List<String> command)
            throws IOException, InterruptedException {
        boolean own = uid.equals(String.valueOf(invocation.account().uid()));
        if (!own && !invocation.account().isRoot()) {
            return Say.failing(invocation, 1, "Could not switch to audit session: 1: Operation not permitted");
        }
        return invocation.launcher().launch(invocation.calling(command));
    }

    private int list(Invocation invocation, List<String> wanted) {
        Map<String, String> jobs = jobs(invocation.account().isRoot());
        if (wanted.isEmpty()) {
            Say.out(invocation, "PID\tStatus\tLabel");
            jobs.forEach((label, pid) -> Say.out(invocation, pid + "\t0\t" + label));
            return 0;
        }
        String label = wanted.get(0);
        if (!jobs.containsKey(label)) {
            return Say.failing(invocation, 113, "Could not find service \"" + label + "\" in domain for port");
        }
        Say.out(
                invocation,
                "{\n\t\"Label\" = \"" + label + "\";\n\t\"LastExitStatus\" = 0;\n\t\"PID\" = " + jobs.get(label)
                        + ";\n};");
        return 0;
    }

    private Map<String, String> jobs(boolean system) {
        Map<String, String> jobs = new LinkedHashMap<>();
        jobs.put(system ? "com.apple.kextd" : "com.apple.Finder", system ? "51" : "312");
        if (machine.installation().isPresent()) {
            jobs.put(system ? "com.microsoft.fresno" : "com.microsoft.wdav.tray", system ? "804" : "811");
        }
        return jobs;
    }
}
