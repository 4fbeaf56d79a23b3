package io.github.kextproof.doctor;

import io.github.kextproof.lab.LabTrouble;

/** What a journey would refuse at its start, told before. */
final class Unfit {
    private Unfit() {}

    /** @param seen what is there, be it fit or not */
    static Diagnosis unless(Runnable fitness, String seen, String fix) {
        try {
            fitness.run();
            return new Diagnosis.Fine(seen);
        } catch (LabTrouble e) {
            return Diagnosis.bad(String.valueOf(e.getMessage()), e.expected().orElse(""), seen, fix);
        }
    }
}
