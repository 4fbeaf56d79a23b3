package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** python and bash, as far as they run the onboarding script: a file that names the property list which it would write. */
final class Interpreter implements Program {
    private static final String TARGET = "/Library/Application Support/Microsoft/Defender/com.microsoft.wdav.atp.plist";

    private final Machine machine;

    Interpreter(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) throws IOException, InterruptedException {
        List<String> words = invocation.arguments();
        if (words.isEmpty() || words.get(0).startsWith("-")) {
            throw new UnsimulatedUse("this interpreter without a script file");
        }
        Path script = machine.files().real(words.get(0), invocation.directory());
        if (!Files.isRegularFile(script)) {
            return missing(invocation, words.get(0));
        }
        if (!Files.readString(script).contains("com.microsoft.wdav.atp.plist")) {
            throw new UnsimulatedUse("a script other than Defender's onboarding");
        }
        return onboard(invocation);
    }

    private static int missing(Invocation invocation, String script) {
        String name = invocation.argv().get(0);
        if (name.contains("python")) {
            return Say.failing(
                    invocation, 2, name + ": can't open file '" + script + "': [Errno 2] No such file or directory");
        }
        return Say.failing(invocation, 127, name + ": " + script + ": No such file or directory");
    }

    private int onboard(Invocation invocation) throws IOException, InterruptedException {
        Say.out(invocation, "Generating " + TARGET + " ... (You may be required to enter sudos password)");
        // The script calls sudo itself for the one file that it writes.
        int refused = new SudoQuestion(machine, invocation, SudoOptions.plain("/bin/sh")).ask();
        if (refused != 0) {
            return refused;
        }
        Path plist = machine.files().real(TARGET);
        Path directory = plist.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.writeString(plist, "<plist version=\"1.0\"><dict><key>OnboardingInfo</key><string/></dict></plist>\n");
        return 0;
    }
}
