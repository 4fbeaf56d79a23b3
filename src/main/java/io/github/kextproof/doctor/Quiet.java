package io.github.kextproof.doctor;

import io.github.kextproof.text.Plain;
import java.util.List;

/** Whether the login's start-up files print nothing before the answers of commands. */
final class Quiet implements Check {
    private static final int LONGEST = 80;

    @Override
    public Diagnosis look(Patient mac) {
        List<String> noise = mac.noise();
        return noise.isEmpty()
                ? new Diagnosis.Fine("start-up files print nothing")
                : Diagnosis.bad(
                        "the login's start-up files print something before every answer, which breaks uploads by scp",
                        "nothing from /usr/bin/true",
                        "'" + Plain.oneLine(String.join(" ", noise), LONGEST) + "'",
                        "on the Mac, take it out of ~/.zshenv, ~/.zshrc, ~/.bashrc or ~/.profile, or put it behind: [ -t 1 ]"
                                + " &&");
    }
}
